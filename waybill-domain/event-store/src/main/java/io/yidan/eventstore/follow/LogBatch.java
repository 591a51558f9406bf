package io.yidan.eventstore.follow;

import io.yidan.eventstore.read.RecordedEvent;

import java.time.Instant;
import java.util.List;

/**
 * What a follower is told at once.
 *
 * @param events those it wants, in order; there may be none
 * @param last the last event of the stretch of the log that this covers, wanted or not
 */
public record LogBatch(List<RecordedEvent> events, RecordedEvent last) {
    public LogBatch {
        events = List.copyOf(events);
    }

    /** A stretch of which every event is wanted. */
    public static LogBatch of(List<RecordedEvent> events) {
        return new LogBatch(events, events.getLast());
    }

    /** Everything up to here is covered. */
    public long end() {
        return last.position();
    }

    /** When the last of it was recorded. */
    public Instant recordedAt() {
        return last.recordedAt();
    }
}
