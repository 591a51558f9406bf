package io.yidan.eventstore;

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/** Gives each new stream its number. */
@FunctionalInterface
public interface StreamIds {

    /** A number from 1 to 2^63-1, not given before, growing with time. */
    long next();

    /** Milliseconds since 1970 in the upper 42 bits, chance in the lower 21. */
    static StreamIds byTime(InstantSource clock) {
        return () -> (clock.millis() << 21) | ThreadLocalRandom.current().nextLong(1L << 21);
    }
}
