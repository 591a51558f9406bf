package io.yidan.eventstore.axon;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.follow.LogHead;
import io.yidan.eventstore.read.LogReader;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;

/** Axon's event store over the log; its event streams wake as soon as the log goes on. */
public final class LogEventStore extends AbstractEventStore {
    private final LogReader reader;
    private final StoredForm form;
    private final LogHead head;

    private LogEventStore(Parts parts) {
        super(parts);
        this.reader = parts.reader;
        this.form = parts.form;
        this.head = parts.head;
    }

    /** Aggregates go through the engine; followers read with {@code reader}, woken by the head. */
    public static LogEventStore over(
            LogStorageEngine engine, LogReader reader, StoredForm form, LogHead head) {
        var parts = new Parts();
        parts.storageEngine(engine);
        parts.reader = reader;
        parts.form = form;
        parts.head = head;
        return new LogEventStore(parts);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new LogStream(reader, form, head, LogStorageEngine.position(token));
    }

    private static final class Parts extends AbstractEventStore.Builder {
        private LogReader reader;
        private StoredForm form;
        private LogHead head;
    }
}
