package io.yidan.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class GoalsTest {

    @Test
    void more_is_better_or_less_is_better_as_the_goal_says() {
        var rate = goal("x", 1, 2, true);
        assertThat(List.of(0.9, 1.0, 2.0).stream().map(number -> rate.verdict(number)))
                .containsExactly("**not reached**", "reached", "aim reached");

        var time = goal(" ms", 20, 10, false);
        assertThat(List.of(20.1, 20.0, 10.0).stream().map(number -> time.verdict(number)))
                .containsExactly("**not reached**", "reached", "aim reached");
    }

    @Test
    void no_aim_is_easier_than_the_least() {
        assertThat(Goals.ALL)
                .allSatisfy(
                        goal ->
                                assertThat(goal.isMoreBetter() ? goal.aim() : -goal.aim())
                                        .isGreaterThanOrEqualTo(
                                                goal.isMoreBetter()
                                                        ? goal.least()
                                                        : -goal.least()));
    }

    private static Goal goal(String unit, double least, double aim, boolean isMoreBetter) {
        return new Goal(
                "it",
                "row",
                _ -> Optional.empty(),
                _ -> Optional.empty(),
                unit,
                least,
                aim,
                isMoreBetter);
    }
}
