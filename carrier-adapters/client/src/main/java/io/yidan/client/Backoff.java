package io.yidan.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before sending again: doubling from first to longest, each time between half and all of it. */
public record Backoff(Duration first, Duration longest) {
    public static final Backoff USUAL = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "back-off needs 0 < first <= longest, got: " + first + ", " + longest);
        }
    }

    /** The pause after this many failed tries, from 0. */
    Duration pause(int failed, RandomGenerator random) {
        long full = Math.min(longest.toNanos(), saturated(first.toNanos(), Math.min(failed, 62)));
        return Duration.ofNanos(full / 2 + random.nextLong(full / 2 + 1));
    }

    private static long saturated(long nanos, int doublings) {
        return nanos > Long.MAX_VALUE >> doublings ? Long.MAX_VALUE : nanos << doublings;
    }
}
