package io.yidan.eventstore.axon;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.follow.LogHead;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Row;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Follows the log from a position on; asks the database only when the log has gone on. */
final class LogStream implements TrackingEventStream {
    private static final int BATCH = 1_000;
    private static final int BEHIND_MILLIS = 10;
    private static final LogHead.Listening NOBODY = () -> {};

    private final LogReader reader;
    private final StoredForm form;
    private final LogHead head;
    private final ArrayDeque<RecordedMessage> ahead = new ArrayDeque<>();
    private long position;
    private LogHead.Listening listening = NOBODY;

    LogStream(LogReader reader, StoredForm form, LogHead head, long position) {
        this.reader = reader;
        this.form = form;
        this.head = head;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fetch();
        return Optional.ofNullable(ahead.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long until = System.nanoTime() + unit.toNanos(timeout);
        fetch();
        while (ahead.isEmpty()) {
            long left = until - System.nanoTime();
            if (left <= 0 || !head.awaitBeyond(position, Duration.ofNanos(left))) {
                return false;
            }
            fetch();
            if (ahead.isEmpty()) {
                // Told of rows this connection does not see yet, as on a standby.
                TimeUnit.MILLISECONDS.sleep(BEHIND_MILLIS);
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            if (head.isClosed()) {
                throw new IllegalStateException("the log is closed");
            }
        }
        return ahead.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        listening.close();
        listening = head.whenAdvanced(callback);
        return true;
    }

    @Override
    public void close() {
        listening.close();
        ahead.clear();
    }

    private void fetch() {
        if (!ahead.isEmpty() || head.position() <= position) {
            return;
        }
        for (Row row : reader.after(position, BATCH)) {
            ahead.add(new RecordedMessage(row, form));
            position = row.position();
        }
    }
}
