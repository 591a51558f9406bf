package io.yidan.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.Node;
import io.yidan.eventstore.NotAppended;
import io.yidan.eventstore.Overloaded;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class GroupCommitTest {
    private final TestDatabase database = TestPostgres.fresh();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        callers.shutdownNow();
    }

    @Test
    void positions_are_gapless_and_every_chain_holds_under_eight_callers() throws Exception {
        try (var node = Node.on(database)) {
            inParallel(8, caller -> history(node, "S" + caller, 50));

            assertThat(database.ask("SELECT position FROM log.event ORDER BY 1"))
                    .hasSize(400)
                    .startsWith(1L)
                    .endsWith(400L);
            assertThat(node.flaw()).isEmpty();
        }
    }

    @Test
    void two_nodes_with_two_writers_each_keep_one_order() throws Exception {
        var settings = GroupCommitSettings.usual().withWriters(2);
        try (var east = Node.on(database, settings);
                var west = Node.on(database, settings)) {
            inParallel(8, caller -> history(caller % 2 == 0 ? east : west, "S" + caller, 25));

            assertThat(east.flaw()).isEmpty();
            assertThat(east.reader.head().position()).isEqualTo(200);
            assertThat(
                            database.ask(
                                    "SELECT count(*) FROM (SELECT recorded_at < lag(recorded_at)"
                                            + " OVER (ORDER BY position) AS back FROM log.event) AS"
                                            + " pairs WHERE back"))
                    .containsExactly(0L);
        }
    }

    @Test
    void a_conflict_fails_only_its_own_append_and_leaves_no_hole() throws Exception {
        try (var east = Node.on(database);
                var west = Node.on(database)) {
            east.append("contested", 0, "zero");
            west.append("contested", 1, "one");
            List<Future<?>> all = new ArrayList<>();
            try (Held _ = Held.endOf(database)) {
                all.add(callers.submit(() -> east.append("first", 0, "holds the writer")));
                TimeUnit.MILLISECONDS.sleep(100);
                all.add(callers.submit(() -> east.append("before", 0, "a", "b")));
                all.add(callers.submit(() -> stale(east)));
                all.add(callers.submit(() -> east.append("behind", 0, "c")));
                TimeUnit.MILLISECONDS.sleep(100);
            }

            all.remove(2);
            for (Future<?> neighbour : all) {
                neighbour.get();
            }
            assertThat(east.flaw()).isEmpty();
            assertThat(east.reader.head().position()).isEqualTo(6);
        }
    }

    /** East still believes the stream ends at 0. */
    private static Void stale(Node east) {
        assertThatThrownBy(() -> east.append("contested", 1, "late"))
                .isInstanceOf(ConflictException.class)
                .hasRootCauseInstanceOf(SQLException.class);
        return null;
    }

    @Test
    void a_stream_is_begun_by_one_only() throws Exception {
        try (var east = Node.on(database);
                var west = Node.on(database)) {
            List<Boolean> begun =
                    inParallel(
                            8,
                            caller -> {
                                try {
                                    (caller % 2 == 0 ? east : west).append("W1", 0, "begin");
                                    return true;
                                } catch (ConflictException _) {
                                    return false;
                                }
                            });

            assertThat(begun).containsOnlyOnce(true);
            assertThat(east.flaw()).isEmpty();
            assertThat(database.ask("SELECT name FROM log.stream")).containsExactly("W1");
        }
    }

    @Test
    void a_bad_value_fails_only_its_own_append() throws Exception {
        try (var node = Node.on(database)) {
            List<Future<?>> all = new ArrayList<>();
            Future<?> bad;
            try (Held _ = Held.endOf(database)) {
                all.add(callers.submit(() -> node.append("first", 0, "holds the writer")));
                TimeUnit.MILLISECONDS.sleep(100);
                all.add(callers.submit(() -> node.append("good", 0, "a")));
                bad = callers.submit(() -> node.append("no\0name", 0, "b"));
                all.add(callers.submit(() -> node.append("better", 0, "c")));
                TimeUnit.MILLISECONDS.sleep(100);
            }

            for (Future<?> neighbour : all) {
                neighbour.get();
            }
            assertThatThrownBy(bad::get).hasCauseInstanceOf(NotAppended.class);
            assertThat(node.reader.head().position()).isEqualTo(3);
            assertThat(node.flaw()).isEmpty();
        }
    }

    @Test
    void too_many_waiting_are_turned_away_with_a_hint() throws Exception {
        var settings = GroupCommitSettings.usual().withWaitingEvents(2);
        try (var node = Node.on(database, settings)) {
            List<Future<?>> all = new ArrayList<>();
            try (Held _ = Held.endOf(database)) {
                for (String name : List.of("under way", "waiting 1", "waiting 2")) {
                    all.add(callers.submit(() -> node.append(name, 0, "x")));
                    TimeUnit.MILLISECONDS.sleep(100);
                }

                assertThatThrownBy(() -> node.append("too many", 0, "x"))
                        .isInstanceOfSatisfying(
                                Overloaded.class,
                                e -> assertThat(e.retryAfter()).isEqualTo(settings.retryAfter()));
            }
            for (Future<?> accepted : all) {
                accepted.get();
            }
            assertThat(node.reader.head().position()).isEqualTo(3);
        }
    }

    @Test
    void closing_writes_what_is_in_line_and_takes_no_more() throws Exception {
        var node = Node.on(database);
        Future<?> first;
        Future<?> second;
        try (Held _ = Held.endOf(database)) {
            first = callers.submit(() -> node.append("first", 0, "x"));
            TimeUnit.MILLISECONDS.sleep(100);
            second = callers.submit(() -> node.append("second", 0, "x"));
            TimeUnit.MILLISECONDS.sleep(100);
            callers.submit(node::close);
            TimeUnit.MILLISECONDS.sleep(100);

            assertThatThrownBy(() -> node.append("third", 0, "x"))
                    .isInstanceOf(NotAppended.class)
                    .hasMessageContaining("closing");
        }
        first.get();
        second.get();

        assertThat(database.ask("SELECT position FROM log.log_head")).containsExactly(2L);
    }

    @Test
    void a_database_out_of_reach_is_a_certain_failure() {
        try (var node = Node.on(database)) {
            node.pool.close();

            assertThatThrownBy(() -> node.append("W", 0, "x")).isInstanceOf(NotAppended.class);
        }
    }

    private static Void history(Node node, String stream, int length) {
        for (int version = 0; version < length; version++) {
            node.append(stream, version, "n" + version);
        }
        return null;
    }

    private interface Caller<T> {
        T call(int number) throws Exception;
    }

    private <T> List<T> inParallel(int count, Caller<T> caller)
            throws InterruptedException, ExecutionException {
        List<Callable<T>> calls = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int number = n;
            calls.add(() -> caller.call(number));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> answer : callers.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
