package io.yidan.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.Node;
import io.yidan.eventstore.Note;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

class LogReaderTest {
    private static final Instant NOON = Instant.parse("2026-08-31T12:00:00Z");
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final TestDatabase database = TestPostgres.fresh();
    private final Node node = Node.on(database, clock::get);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void an_empty_log_ends_at_zero() {
        assertThat(node.reader.head().position()).isZero();
        assertThat(node.reader.after(0, 10)).isEmpty();
        assertThat(node.reader.positionAt(NOON)).isZero();
        assertThat(node.reader.lastVersion("W")).isEmpty();
    }

    @Test
    void an_event_comes_back_as_it_was_told() {
        node.append("W", 0, "café 一单");

        Row row = node.reader.after(0, 10).getFirst();

        assertThat(row.decode(node.form))
                .isEqualTo(
                        new RecordedEvent(
                                1, NOON, "W", 0, Note.NOON, Note.of("café 一单"), row.hash()));
        assertThat(row.hash()).isEqualTo(node.reader.tip("W").orElseThrow().hash());
    }

    @Test
    void the_log_is_read_in_pieces_of_the_size_asked_for() {
        node.append("W", 0, "a", "b", "c", "d", "e");

        assertThat(node.reader.after(1, 3)).extracting(Row::position).containsExactly(2L, 3L, 4L);
    }

    @Test
    void a_stream_can_be_read_as_it_stood_at_a_position() {
        node.append("W", 0, "a");
        node.append("other", 0, "x");
        node.append("W", 1, "b", "c");

        assertThat(node.reader.stream("W", 0, 3)).extracting(Row::version).containsExactly(0, 1);
        assertThat(node.reader.stream("W", 1)).extracting(Row::version).containsExactly(1, 2);
        assertThat(node.reader.lastVersion("W")).hasValue(2);
    }

    @Test
    void as_of_a_recorded_time_is_the_last_position_not_later() {
        for (int minute = 0; minute < 9; minute++) {
            clock.set(NOON.plusSeconds(60L * minute));
            node.append("S" + minute, 0, "a", "b");
        }

        assertThat(node.reader.positionAt(NOON.minusMillis(1))).isZero();
        for (int minute = 0; minute < 9; minute++) {
            Instant then = NOON.plusSeconds(60L * minute);
            assertThat(node.reader.positionAt(then)).isEqualTo(2L * minute + 2);
            assertThat(node.reader.positionAt(then.plusSeconds(59))).isEqualTo(2L * minute + 2);
        }
        assertThat(node.reader.positionAt(NOON.plusSeconds(86_400))).isEqualTo(18);
    }

    @Test
    void the_place_of_an_event_not_there_is_empty() {
        node.append("W", 0, "a");

        assertThat(node.reader.place("W", 1)).isEmpty();
        assertThat(node.reader.place("X", 0)).isEmpty();
    }
}
