package io.yidan.eventstore.append;

import java.time.Duration;

/**
 * How appends are gathered into one statement.
 *
 * @param writers how many statements may be under way at once; one is fastest on one server
 * @param batchEvents events one statement carries at most
 * @param batchBytes bytes one statement carries at most; a larger single append goes alone
 * @param waitingEvents events that may wait; above this a caller is turned away
 * @param retryAfter what a caller turned away is told to wait
 * @param drain how long closing waits for what is still in line
 */
public record GroupCommitSettings(
        int writers,
        int batchEvents,
        int batchBytes,
        int waitingEvents,
        Duration retryAfter,
        Duration drain) {

    /** One writer, 1,000 events or 1 MB a statement, 20,000 events waiting. */
    public static GroupCommitSettings usual() {
        return new GroupCommitSettings(
                1, 1_000, 1 << 20, 20_000, Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    /** The same with another number of writers. */
    public GroupCommitSettings withWriters(int count) {
        return new GroupCommitSettings(
                count, batchEvents, batchBytes, waitingEvents, retryAfter, drain);
    }

    /** The same with another limit of waiting events. */
    public GroupCommitSettings withWaitingEvents(int limit) {
        return new GroupCommitSettings(writers, batchEvents, batchBytes, limit, retryAfter, drain);
    }
}
