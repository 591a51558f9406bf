package io.yidan.eventstore.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.eventstore.Node;
import io.yidan.eventstore.NotAppended;
import io.yidan.eventstore.Note;
import io.yidan.eventstore.Overloaded;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.UnknownOutcome;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.read.RecordedEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class SparingTest {
    private static final Instant NOW = Instant.parse("2026-08-31T06:20:00Z");
    private final TestDatabase database = TestPostgres.fresh();
    private final Node node = Node.on(database);
    private final OneTransaction transaction = new OneTransaction(database);
    private final DeadLetters letters = new DeadLetters(transaction, () -> NOW);
    private final Set<String> indigestible = new TreeSet<>();
    private final Spared spared = new Spared("shelf", Shelf::new);
    private BatchListener follower = spared.over(letters);
    private long told;
    private int calls;
    private RuntimeException around;

    @BeforeEach
    void tables() {
        database.execute("CREATE SCHEMA IF NOT EXISTS read");
        database.run("/db/read/V140__dead_letter.sql");
        database.execute("CREATE TABLE read.shelf (note text PRIMARY KEY, place serial)");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void an_event_that_cannot_be_taken_in_stops_its_own_stream_only() {
        indigestible.add("b");
        node.append("W", 0, "a", "b", "c");
        node.append("V", 0, "d");
        tell();
        node.append("W", 3, "e");
        node.append("V", 1, "f");
        tell();

        assertThat(shelf()).containsExactly("a", "d", "f");
        assertThat(letters.waiting("shelf", "W"))
                .extracting(DeadLetter::version)
                .as("the event and what waits behind it")
                .containsExactly(1, 2, 3);
        assertThat(letters.countStuck()).isEqualTo(1);
        assertThat(letters.stuck(10))
                .containsExactly(
                        new DeadLetters.Stuck(letters.waiting("shelf", "W").getFirst(), 3));
        assertThat(letters.waiting("shelf", "W").getFirst())
                .satisfies(
                        first -> {
                            assertThat(first.follower()).isEqualTo("shelf");
                            assertThat(first.stream()).isEqualTo("W");
                            assertThat(first.position()).isEqualTo(2);
                            assertThat(first.since()).isEqualTo(NOW);
                            assertThat(first.problem().orElseThrow())
                                    .startsWith("IllegalStateException: cannot take in b at ");
                        });
        assertThat(letters.waiting("shelf", "W").getLast().problem()).isEmpty();
    }

    @Test
    void once_it_can_be_taken_in_a_retry_takes_all_in_order() {
        indigestible.add("b");
        node.append("W", 0, "a", "b", "c", "d");
        tell();
        assertThat(retries().everything()).isEqualTo(new Retries.Tried(0, 3));
        assertThat(letters.waiting("shelf", "W").getFirst().attempts()).isEqualTo(1);

        indigestible.clear();
        assertThat(retries().everything()).isEqualTo(new Retries.Tried(3, 0));
        node.append("W", 4, "e");
        tell();

        assertThat(shelf()).containsExactly("a", "b", "c", "d", "e");
        assertThat(letters.countStuck()).isZero();
    }

    @Test
    void a_retry_stops_at_the_next_that_fails_and_keeps_what_went_before() {
        indigestible.addAll(Set.of("a", "c"));
        node.append("W", 0, "a", "b", "c", "d");
        tell();

        indigestible.remove("a");
        assertThat(retries().stream("shelf", "W")).isEqualTo(new Retries.Tried(2, 2));

        assertThat(shelf()).containsExactly("a", "b");
        assertThat(letters.waiting("shelf", "W"))
                .extracting(DeadLetter::version)
                .containsExactly(2, 3);
    }

    @Test
    void what_cannot_be_read_is_left_out_and_taken_in_when_it_can() {
        node.append("W", 0, "a", "b");
        node.append("V", 0, "c");
        database.execute("CREATE TABLE kept AS SELECT payload FROM log.event WHERE position = 1");
        database.execute("UPDATE log.event SET payload = '\\xff' WHERE position = 1");
        try (var elsewhere = Node.on(database)) {
            tell(elsewhere);
        }
        assertThat(shelf()).containsExactly("c");
        assertThat(letters.waiting("shelf", "W")).hasSize(2);

        database.execute(
                "UPDATE log.event SET payload = (SELECT payload FROM kept) WHERE position = 1");
        assertThat(retries().stream("shelf", "W")).isEqualTo(new Retries.Tried(2, 0));
        assertThat(shelf()).containsExactly("c", "a", "b");
    }

    @Test
    void a_value_the_database_refuses_is_on_the_event() {
        node.append("W", 0, "a", "a");
        node.append("V", 0, "b");
        tell();

        assertThat(shelf()).containsExactly("a", "b");
        assertThat(letters.waiting("shelf", "W").getFirst().problem().orElseThrow())
                .contains("duplicate key value");
    }

    @Test
    void what_is_on_no_event_stops_everything_and_leaves_nothing_out() {
        node.append("W", 0, "a");
        database.execute("ALTER TABLE read.shelf RENAME TO away");
        assertThatThrownBy(this::tell).hasRootCauseInstanceOf(SQLException.class);

        database.execute("ALTER TABLE read.away RENAME TO shelf");
        node.append("V", 0, "b");
        for (var around :
                List.of(
                        new NotYet("the index is behind"),
                        new Overloaded(9, Duration.ofMillis(5)),
                        new NotAppended("the log is away", null),
                        new IllegalStateException(new UnknownOutcome("no answer came", null)))) {
            around(around);
            assertThatThrownBy(this::tell).isSameAs(around);
        }

        assertThat(letters.countStuck()).isZero();
    }

    @Test
    void one_among_many_is_found_by_halves() {
        for (int n = 0; n < 64; n++) {
            node.append("W" + n, 0, "a" + n, "b" + n);
        }
        indigestible.add("b41");
        tell();

        assertThat(shelf()).hasSize(127).doesNotContain("b41");
        assertThat(letters.stuck(10)).hasSize(1);
        assertThat(letters.stuck(10).getFirst().first().stream()).isEqualTo("W41");
        assertThat(calls).as("a call for each of 64 streams would be many more").isLessThan(24);
    }

    @Test
    void a_retry_that_comes_too_early_is_no_attempt_and_leaves_everything_as_it_was() {
        indigestible.add("b");
        node.append("W", 0, "a", "b");
        tell();
        var before = letters.waiting("shelf", "W");
        around(new NotYet("the index is behind"));

        assertThat(retries().stream("shelf", "W")).isEqualTo(new Retries.Tried(0, 1));
        assertThat(letters.waiting("shelf", "W")).isEqualTo(before);
    }

    @Test
    void a_retry_of_a_follower_nobody_knows_does_nothing() {
        assertThat(retries().stream("nobody", "W")).isEqualTo(new Retries.Tried(0, 0));
    }

    /** Whatever is told from now on fails for this, which is on no event. */
    private void around(RuntimeException failure) {
        around = failure;
    }

    private Retries retries() {
        return new Retries(letters, node.reader, node.form, transaction::run, List.of(spared));
    }

    private void tell() {
        tell(node);
    }

    /** As a follower does: one transaction for the batch. */
    private void tell(Node from) {
        var batch = LogBatch.of(from.feed.after(told, 1_000));
        transaction.run(() -> follower.on(batch));
        told = batch.end();
    }

    private List<Object> shelf() {
        return database.ask("SELECT note FROM read.shelf ORDER BY place");
    }

    /** Puts each note on the shelf, but those that cannot be taken in. */
    private final class Shelf implements BatchListener {
        @Override
        public void on(LogBatch batch) {
            calls++;
            try (Connection link = transaction.getConnection();
                    var insert =
                            link.prepareStatement("INSERT INTO read.shelf (note) VALUES (?)")) {
                for (var event : batch.events()) {
                    insert.setString(1, text(event));
                    insert.executeUpdate();
                    refuse(text(event));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String text(RecordedEvent event) {
            return ((Note) event.event()).open();
        }

        private void refuse(String note) {
            if (around != null) {
                throw around;
            }
            if (indigestible.contains(note)) {
                throw new IllegalStateException("cannot take in " + note);
            }
        }
    }
}
