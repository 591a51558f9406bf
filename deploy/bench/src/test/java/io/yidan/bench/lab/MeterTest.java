package io.yidan.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeterTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void what_was_used_between_two_moments_is_shared_by_the_events_between_them() {
        var before = new Meter(100, SECOND, 2 * SECOND, 0, 1_000_000, 5_000_000);
        var after =
                new Meter(
                        100_100,
                        SECOND + 2 * SECOND,
                        2 * SECOND + SECOND,
                        SECOND / 2,
                        1_000_000 + 39_000_000,
                        5_000_000 + 65_000_000);

        assertThat(before.until(after, 100_000)).isEqualTo(new Window.Cost(20, 10, 5, 390, 650));
    }
}
