package io.yidan.eventstore.follow;

import java.time.Duration;

/**
 * How a follower goes: at once while there is little to do, and in larger batches, which cost less an event, the more
 * there is. After a batch it rests in proportion to what the batch took.
 *
 * @param most events of a batch at most
 * @param rest how much longer than its work it rests after a batch
 * @param longest rest at most
 * @param quiet how long events nobody wants may pass before the place reached is noted
 */
public record Pace(int most, double rest, Duration longest, Duration quiet) {

    /** The rest after work that took so many nanoseconds, in nanoseconds. */
    long restAfter(long worked) {
        return Math.min((long) (worked * rest), longest.toNanos());
    }
}
