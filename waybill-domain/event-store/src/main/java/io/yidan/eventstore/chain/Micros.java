package io.yidan.eventstore.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the log keeps them: whole microseconds since 1970. */
public final class Micros {
    private Micros() {}

    /** Microseconds since 1970, rounded down; times no log can hold become the nearest that fits. */
    public static long of(Instant time) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, time.truncatedTo(ChronoUnit.MICROS));
        } catch (ArithmeticException _) {
            return time.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    /** The instant that many microseconds after 1970. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
