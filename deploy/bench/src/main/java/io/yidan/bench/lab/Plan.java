package io.yidan.bench.lab;

import java.time.Duration;

/** How long and how often each row is run. */
public record Plan(Duration warmUp, Duration length, int repeats) {
    /** What published figures are taken with. */
    public static final Plan FULL = new Plan(Duration.ofSeconds(10), Duration.ofSeconds(10), 3);

    /** For a look within four minutes. */
    public static final Plan SHORT = new Plan(Duration.ofSeconds(10), Duration.ofSeconds(5), 3);

    /** Whether figures of this plan are for one's own eyes only. */
    public boolean isShort() {
        return warmUp.compareTo(FULL.warmUp) < 0
                || length.compareTo(FULL.length) < 0
                || repeats < FULL.repeats;
    }

    public Plan withoutWarmUp() {
        return new Plan(Duration.ZERO, length, repeats);
    }
}
