package io.yidan.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;

class PlanTest {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration LENGTH = Duration.ofSeconds(5);

    @Test
    void the_run_that_warms_up_is_as_long_as_planned_and_counts_for_nothing() throws Exception {
        var lengths = new ArrayList<Duration>();
        var taken =
                new Plan(Duration.ZERO, WARM_UP, LENGTH, 3)
                        .runs(
                                "row",
                                length -> {
                                    lengths.add(length);
                                    return lengths.size();
                                },
                                String::valueOf);

        assertThat(lengths).containsExactly(WARM_UP, LENGTH, LENGTH, LENGTH);
        assertThat(taken).containsExactly(2, 3, 4);
    }

    @Test
    void without_a_warm_up_the_first_run_counts() throws Exception {
        assertThat(
                        new Plan(Duration.ZERO, Duration.ZERO, LENGTH, 2)
                                .runs("row", length -> length, String::valueOf))
                .containsExactly(LENGTH, LENGTH);
    }

    @Test
    void a_plan_is_published_only_if_nothing_of_it_was_cut() {
        assertThat(Plan.FULL.isShort()).isFalse();
        assertThat(Plan.SHORT.isShort()).isTrue();
        var full = Plan.FULL;
        var less = Duration.ofSeconds(1);
        assertThat(new Plan(less, full.warmUp(), full.length(), 3).isShort()).isTrue();
        assertThat(new Plan(full.runIn(), less, full.length(), 3).isShort()).isTrue();
        assertThat(new Plan(full.runIn(), full.warmUp(), less, 3).isShort()).isTrue();
        assertThat(new Plan(full.runIn(), full.warmUp(), full.length(), 2).isShort()).isTrue();
        var more = full.length().multipliedBy(6);
        assertThat(new Plan(full.runIn(), full.warmUp(), more, 5).isShort()).isFalse();
    }
}
