package io.yidan.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

class WaitingLineTest {
    private final WaitingLine line =
            new WaitingLine(
                    new GroupCommitSettings(1, 10, 4_000, 100, Duration.ZERO, Duration.ZERO));

    @Test
    void a_batch_carries_no_more_events_than_one_statement_may() {
        for (int n = 0; n < 4; n++) {
            line.add(pending(4, 10));
        }

        assertThat(line.drain()).hasSize(2);
        assertThat(line.drain()).hasSize(2);
        assertThat(line.drain()).isEmpty();
    }

    @Test
    void a_batch_carries_no_more_bytes_than_one_statement_may() {
        line.add(pending(1, 3_000));
        line.add(pending(1, 3_000));

        assertThat(line.drain()).hasSize(1);
    }

    @Test
    void an_append_larger_than_a_batch_goes_alone() {
        line.add(pending(50, 1_000));
        line.add(pending(1, 1));

        assertThat(line.drain()).hasSize(1);
        assertThat(line.drain()).hasSize(1);
    }

    @Test
    void whoever_came_first_goes_first() {
        Pending first = pending(1, 1);
        Pending second = pending(1, 1);
        line.add(first);
        line.add(second);

        assertThat(line.drain()).containsExactly(first, second);
    }

    @Test
    void a_closed_line_is_emptied_before_it_ends() {
        line.add(pending(1, 1));
        line.close();

        assertThat(line.awaitSome()).isTrue();
        line.drain();
        assertThat(line.awaitSome()).isFalse();
    }

    private static Pending pending(int events, int bytes) {
        var row = new NewRow(1, 0, 1, 0, new byte[bytes], new byte[17], new byte[32]);
        return new Pending(
                new Append(List.of(), Collections.nCopies(events, row)), Duration.ofMinutes(1));
    }
}
