package io.yidan.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.bench.measure.Schedule;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

class PacerTest {

    @Test
    void everything_is_sent_once_in_order_and_said_to_be_due_when_it_was() throws Exception {
        var schedule = new Schedule(System.nanoTime(), 5_000);
        var dues = new ArrayList<Long>();
        var numbers = new ArrayList<Long>();

        var lateness =
                Pacer.run(
                        schedule,
                        200,
                        (number, due) -> {
                            numbers.add(number);
                            dues.add(due);
                            return true;
                        },
                        () -> false);

        assertThat(lateness.sentCount()).isEqualTo(200);
        assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSize(200);
        assertThat(dues).first().isEqualTo(schedule.startNanos());
        assertThat(dues).last().isEqualTo(schedule.due(199));
    }

    @Test
    void a_sender_that_sleeps_over_its_schedule_is_behind() throws Exception {
        long longAgo = System.nanoTime() - 2_000_000_000L;
        var lateness = Pacer.run(new Schedule(longAgo, 1_000), 10, (_, _) -> true, () -> false);
        assertThat(lateness.isBehind()).isTrue();
    }

    @Test
    void one_that_is_stopped_has_not_sent_the_rest() throws Exception {
        var sent = new AtomicLong();
        var lateness =
                Pacer.run(
                        new Schedule(System.nanoTime(), 1_000),
                        1_000_000,
                        (_, _) -> sent.incrementAndGet() > 0,
                        () -> sent.get() > 0);
        assertThat(lateness.isBehind()).isTrue();
    }

    @Test
    void what_was_held_back_was_due_and_not_sent() throws Exception {
        var lateness =
                Pacer.run(
                        new Schedule(System.nanoTime(), 5_000),
                        200,
                        (number, _) -> number % 4 == 0,
                        () -> false);

        assertThat(lateness.sentCount()).isEqualTo(50);
        assertThat(lateness.isBehind()).isTrue();
    }
}
