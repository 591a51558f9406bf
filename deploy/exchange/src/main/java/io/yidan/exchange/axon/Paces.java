package io.yidan.exchange.axon;

import io.yidan.eventstore.follow.Pace;

import java.time.Duration;

/** How the followers of the log share two processors with the doors: the costlier the work, the longer the rest after it. */
final class Paces {
    /** Aliases are asked for by the next fact; it waits for them a quarter of a second at most. */
    static final Pace INDEX = new Pace(10_000, 3, Duration.ofMillis(50), Duration.ofSeconds(1));

    /** Nobody looks on. */
    static final Pace BACKGROUND =
            new Pace(10_000, 10, Duration.ofMillis(100), Duration.ofSeconds(1));

    private Paces() {}
}
