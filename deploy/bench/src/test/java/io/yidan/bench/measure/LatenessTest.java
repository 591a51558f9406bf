package io.yidan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final long MILLI = 1_000_000;
    private final Lateness lateness = new Lateness();

    @Test
    void a_generator_that_keeps_to_its_ticks_is_not_behind() {
        sent(1_000, 2 * MILLI);
        assertThat(lateness.isBehind()).isFalse();
        assertThat(lateness.sentCount()).isEqualTo(1_000);
    }

    @Test
    void one_late_event_in_a_hundred_is_let_pass_and_two_are_not() {
        sent(99, MILLI);
        sent(1, 21 * MILLI);
        assertThat(lateness.isBehind()).isFalse();
        sent(1, 21 * MILLI);
        assertThat(lateness.isBehind()).isTrue();
    }

    @Test
    void one_event_late_by_more_than_a_second_is_enough() {
        sent(100_000, MILLI);
        sent(1, 1_001 * MILLI);
        assertThat(lateness.isBehind()).isTrue();
    }

    @Test
    void what_was_never_sent_is_behind_however_punctual_the_rest() {
        sent(100_000, 0);
        lateness.unsent(1);
        assertThat(lateness.isBehind()).isTrue();
    }

    private void sent(int count, long nanosLate) {
        for (int n = 0; n < count; n++) {
            lateness.sent(nanosLate);
        }
    }
}
