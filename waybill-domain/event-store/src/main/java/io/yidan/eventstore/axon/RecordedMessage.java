package io.yidan.eventstore.axon;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Row;

import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/** A row of the log as Axon wants it: its token is the position, its timestamp the recorded time. */
public final class RecordedMessage extends GenericTrackedDomainEventMessage<Object> {
    /** What Axon calls the aggregate type; the log does not keep it. */
    static final String TYPE = "stream";

    private final transient Row row;

    RecordedMessage(Row row, StoredForm form) {
        super(
                new GlobalSequenceTrackingToken(row.position()),
                TYPE,
                row.streamName(),
                row.version(),
                new LazyMessage(row, form),
                row.recordedAt());
        this.row = row;
    }

    /** The event with its place in the log. */
    public RecordedEvent recorded() {
        return new RecordedEvent(
                row.position(),
                row.recordedAt(),
                row.streamName(),
                row.version(),
                row.occurredAt(),
                getPayload());
    }
}
