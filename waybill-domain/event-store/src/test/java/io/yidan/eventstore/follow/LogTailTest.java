package io.yidan.eventstore.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.read.RecordedEvent;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.stream.LongStream;

class LogTailTest {
    private final LogTail tail = new LogTail(8);

    @Test
    void gives_what_comes_right_after_a_position_up_to_the_first_gap() {
        keep(3, 4, 5, 7);

        assertThat(tail.after(2, 10))
                .extracting(RecordedEvent::position)
                .containsExactly(3L, 4L, 5L);
        assertThat(tail.after(2, 2)).hasSize(2);
        assertThat(tail.after(5, 10)).isEmpty();
        assertThat(tail.after(1, 10)).isEmpty();
        assertThat(tail.at(7)).isPresent();
        assertThat(tail.at(6)).isEmpty();
    }

    @Test
    void forgets_the_oldest_first() {
        LongStream.rangeClosed(1, 10).forEach(this::keep);

        assertThat(tail.after(2, 100))
                .extracting(RecordedEvent::position)
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(tail.after(0, 100)).isEmpty();
    }

    @Test
    void what_is_read_late_does_not_push_out_what_is_newer() {
        keep(9);

        keep(1);

        assertThat(tail.at(9)).isPresent();
        assertThat(tail.at(1)).isEmpty();
    }

    private void keep(long... positions) {
        for (long position : positions) {
            tail.keep(event(position));
        }
    }

    static RecordedEvent event(long position) {
        return new RecordedEvent(
                position, Instant.EPOCH, "W", (int) position, Instant.EPOCH, position, new byte[0]);
    }
}
