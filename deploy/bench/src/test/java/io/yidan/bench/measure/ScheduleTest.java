package io.yidan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long START = 5_000_000_000L;
    private final Schedule schedule = new Schedule(START, 1_000);

    @Test
    void the_first_event_is_due_at_the_start_and_none_before() {
        assertThat(schedule.countAt(START - 1)).isZero();
        assertThat(schedule.countAt(START)).isEqualTo(1);
        assertThat(schedule.due(0)).isEqualTo(START);
    }

    @Test
    void a_pause_of_the_sender_makes_everything_due_that_fell_into_it() {
        assertThat(schedule.countAt(START + 250_000_000)).isEqualTo(251);
    }

    @Test
    void what_is_counted_as_due_is_exactly_what_is_due_by_then() {
        var odd = new Schedule(START, 7_919);
        for (long now = START; now < START + 200_000_000; now += 333_333) {
            long count = odd.countAt(now);
            assertThat(odd.due(count - 1)).isLessThanOrEqualTo(now);
            assertThat(odd.due(count)).isGreaterThan(now);
        }
    }

    @Test
    void a_flow_of_an_hour_does_not_drift() {
        assertThat(new Schedule(START, 3_000).due(3_000L * 3_600))
                .isEqualTo(START + 3_600_000_000_000L);
    }

    @Test
    void nothing_a_second_is_no_flow() {
        assertThatThrownBy(() -> new Schedule(START, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
