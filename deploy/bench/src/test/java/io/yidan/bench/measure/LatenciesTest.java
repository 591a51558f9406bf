package io.yidan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void percentiles_are_right_to_three_digits() {
        IntStream.rangeClosed(1, 1_000).forEach(n -> latencies.record(n * 1_000_000L));
        assertThat(latencies.count()).isEqualTo(1_000);
        assertThat(latencies.millis(50)).isCloseTo(500, within(0.5));
        assertThat(latencies.millis(99)).isCloseTo(990, within(1.0));
        assertThat(latencies.millis(99.9)).isCloseTo(999, within(1.0));
    }

    @Test
    void what_takes_longer_than_can_be_told_is_counted_and_not_lost() {
        latencies.record(Long.MAX_VALUE);
        latencies.record(-5);
        assertThat(latencies.count()).isEqualTo(2);
        assertThat(latencies.millis(100)).isCloseTo(120_000, within(120.0));
    }
}
