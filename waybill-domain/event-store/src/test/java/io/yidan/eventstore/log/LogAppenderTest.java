package io.yidan.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.Node;
import io.yidan.eventstore.Note;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class LogAppenderTest {
    private final TestDatabase database = TestPostgres.fresh();

    @Test
    void after_a_restart_the_chain_goes_on() {
        try (var before = Node.on(database)) {
            before.append("W", 0, "a", "b");
        }
        try (var after = Node.on(database)) {
            after.append("W", 2, "c");

            assertThat(after.flaw()).isEmpty();
            assertThat(after.reader.stream("W", 0)).hasSize(3);
        }
    }

    @Test
    void two_streams_in_one_append_stand_or_fall_together() {
        try (var node = Node.on(database)) {
            node.append("A", 0, "a");
            var late = new StreamEvents("A", 0, List.of(Note.of("late")));
            var good = new StreamEvents("B", 0, List.of(Note.of("good")));

            assertThatThrownBy(() -> node.appender.append(List.of(good, late), Node.PATIENCE))
                    .isInstanceOf(ConflictException.class);

            assertThat(node.reader.stream("B", 0)).isEmpty();
            assertThat(node.reader.head().position()).isEqualTo(1);
        }
    }

    @Test
    void a_caller_ahead_of_the_log_is_told_to_load_again() {
        try (var node = Node.on(database)) {
            node.append("W", 0, "a");

            assertThatThrownBy(() -> node.append("W", 5, "b"))
                    .isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> node.append("unknown", 1, "b"))
                    .isInstanceOf(ConflictException.class);
        }
    }

    @Test
    void recorded_time_never_falls_even_when_a_clock_goes_back() {
        Instant noon = Instant.parse("2026-08-31T12:00:00Z");
        try (var early = Node.on(database, () -> noon);
                var late = Node.on(database, () -> noon.minusSeconds(60))) {
            Placed first = early.append("A", 0, "a").getFirst();
            Placed second = late.append("B", 0, "b").getFirst();

            assertThat(first).isEqualTo(new Placed("A", 0, 1, noon));
            assertThat(second).isEqualTo(new Placed("B", 0, 2, noon));
        }
    }

    @Test
    void every_event_is_told_its_place() {
        try (var node = Node.on(database)) {
            List<Placed> placed =
                    node.appender.append(
                            List.of(
                                    new StreamEvents("A", 0, List.of(Note.of("1"), Note.of("2"))),
                                    new StreamEvents("B", 0, List.of(Note.of("3")))),
                            Node.PATIENCE);

            assertThat(placed)
                    .extracting(Placed::stream, Placed::version, Placed::position)
                    .containsExactly(tuple("A", 0, 1L), tuple("A", 1, 2L), tuple("B", 0, 3L));
            assertThat(node.reader.place("B", 0))
                    .get()
                    .satisfies(
                            mark -> {
                                assertThat(mark.position()).isEqualTo(3);
                                assertThat(mark.recordedAt())
                                        .isEqualTo(placed.getFirst().recordedAt());
                            });
        }
    }
}
