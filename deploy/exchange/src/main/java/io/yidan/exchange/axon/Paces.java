package io.yidan.exchange.axon;

import io.yidan.eventstore.follow.Pace;

import java.time.Duration;

/** How the followers of the log share two processors with the doors: the costlier the work, the longer the rest after it. */
public final class Paces {
    /** Aliases are asked for by the next fact, which hurries the index on its node and waits a quarter of a second. */
    public static final Pace INDEX =
            new Pace(10_000, 4, Duration.ofMillis(150), Duration.ofSeconds(1));

    /** Nobody looks on. */
    static final Pace BACKGROUND =
            new Pace(10_000, 10, Duration.ofMillis(100), Duration.ofSeconds(1));

    private Paces() {}
}
