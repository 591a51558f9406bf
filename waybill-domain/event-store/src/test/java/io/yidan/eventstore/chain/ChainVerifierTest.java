package io.yidan.eventstore.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.Node;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class ChainVerifierTest {
    private static final int ROWS = 30;
    private final TestDatabase database = TestPostgres.fresh();
    private final Node node = Node.on(database);

    @BeforeEach
    void three_streams_of_ten_events() {
        for (int version = 0; version < ROWS / 3; version++) {
            for (String stream : List.of("A", "B", "C")) {
                node.append(stream, version, stream + version);
            }
        }
        database.execute("CREATE TABLE log.kept AS SELECT * FROM log.event");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void an_untouched_log_is_sound() {
        var verifier = new ChainVerifier(node.reader);

        assertThat(verifier.wholeLog()).isEmpty();
        assertThat(verifier.stream("B")).isEmpty();
    }

    @Test
    void any_byte_changed_anywhere_is_found_at_its_row() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int n = 0; n < 600; n++) {
            long position = 1 + random.nextInt(ROWS);
            String edit = edit(random);
            database.execute(
                    "UPDATE log.event SET %s WHERE position = %d".formatted(edit, position));

            assertThat(node.flaw())
                    .as("seed %d, edit %d: %s at %d", seed, n, edit, position)
                    .get()
                    .extracting(Flaw::position)
                    .isEqualTo(position);
            database.execute(
                    "DELETE FROM log.event WHERE position = %1$d; INSERT INTO log.event SELECT * FROM log.kept WHERE position = %1$d"
                            .formatted(position));
        }
        assertThat(node.flaw()).isEmpty();
    }

    private static String edit(Random random) {
        int bit = 1 + random.nextInt(255);
        int some = 1 + random.nextInt(1 << 20);
        return switch (random.nextInt(7)) {
            case 0 -> bytes("payload", random, bit);
            case 1 -> bytes("metadata", random, bit);
            case 2 -> bytes("hash", random, bit);
            case 3 -> "type = type # " + (1 + random.nextInt(32_000));
            case 4 -> "occurred_at = occurred_at + interval '%d microseconds'".formatted(some);
            case 5 -> "version = version + " + (100 + some);
            default -> "stream = stream # " + some;
        };
    }

    private static String bytes(String column, Random random, int bit) {
        int at = random.nextInt(1 << 20);
        return "%1$s = set_byte(%1$s, %2$d %% length(%1$s), get_byte(%1$s, %2$d %% length(%1$s)) # %3$d)"
                .formatted(column, at, bit);
    }

    @Test
    void a_row_taken_out_is_missed_at_its_position() {
        database.execute("DELETE FROM log.event WHERE position = 14");

        assertThat(node.flaw()).get().extracting(Flaw::position).isEqualTo(14L);
        assertThat(new ChainVerifier(node.reader).stream("B"))
                .get()
                .extracting(Flaw::position, Flaw::version)
                .containsExactly(17L, 5);
    }

    @Test
    void the_last_row_taken_out_is_missed_too() {
        database.execute("DELETE FROM log.event WHERE position = " + ROWS);

        assertThat(node.flaw()).get().extracting(Flaw::position).isEqualTo((long) ROWS);
    }

    @Test
    void two_rows_exchanged_are_found_at_the_first() {
        database.execute("UPDATE log.event SET position = -4 WHERE position = 4");
        database.execute("UPDATE log.event SET position = 4 WHERE position = 7");
        database.execute("UPDATE log.event SET position = 7 WHERE position = -4");

        assertThat(node.flaw()).get().extracting(Flaw::position).isEqualTo(4L);
    }

    @Test
    void a_time_no_calendar_has_is_found_too() {
        database.execute("UPDATE log.event SET occurred_at = 'infinity' WHERE position = 5");

        assertThat(node.flaw()).get().extracting(Flaw::position).isEqualTo(5L);
    }
}
