package io.yidan.eventstore;

import java.time.Duration;

/** Too many appends are waiting; nothing was stored, and the same may be sent again later. */
public final class Overloaded extends RuntimeException {
    private final Duration retryAfter;

    public Overloaded(int waiting, Duration retryAfter) {
        super(waiting + " events are waiting, try again in " + retryAfter.toMillis() + " ms");
        this.retryAfter = retryAfter;
    }

    /** How long to wait before trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
