package io.yidan.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.Node;
import io.yidan.eventstore.NotAppended;
import io.yidan.eventstore.Note;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.UnknownOutcome;
import io.yidan.eventstore.log.StreamEvents;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class UnknownOutcomeTest {
    private final TestDatabase database = TestPostgres.fresh();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        callers.shutdownNow();
    }

    @Test
    void out_of_time_is_unknown_when_sent_and_certain_when_still_waiting() throws Exception {
        try (var node = Node.on(database)) {
            try (Held _ = Held.endOf(database)) {
                Future<?> sent = callers.submit(() -> briefly(node, "sent"));
                TimeUnit.MILLISECONDS.sleep(50);
                Future<?> waiting = callers.submit(() -> briefly(node, "waiting"));

                assertThatThrownBy(sent::get).hasCauseInstanceOf(UnknownOutcome.class);
                assertThatThrownBy(waiting::get).hasCauseInstanceOf(NotAppended.class);
            }
            node.append("after", 0, "x");

            assertThat(database.ask("SELECT name FROM log.stream ORDER BY id"))
                    .containsExactly("sent", "after");
        }
    }

    private static Void briefly(Node node, String stream) {
        var events = new StreamEvents(stream, 0, List.of(Note.of("x")));
        node.appender.append(List.of(events), Duration.ofMillis(300));
        return null;
    }

    @Test
    void a_link_broken_under_way_is_unknown_and_sending_again_is_safe() throws Exception {
        try (var node = Node.on(database)) {
            node.append("W", 0, "zero");
            Future<?> broken;
            try (Held _ = Held.endOf(database)) {
                broken = callers.submit(() -> node.append("W", 1, "one"));
                TimeUnit.MILLISECONDS.sleep(200);
                database.ask(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE"
                                + " 'WITH head%' AND datname = current_database() AND pid <>"
                                + " pg_backend_pid()");

                assertThatThrownBy(broken::get).hasCauseInstanceOf(UnknownOutcome.class);
            }
            assertThat(node.append("W", 1, "one").getFirst().position()).isEqualTo(2);
            assertThat(node.flaw()).isEmpty();
        }
    }

    @Test
    void a_wait_for_a_standby_cut_short_is_never_a_success() throws Exception {
        try (var node = Node.on(database)) {
            node.append("before", 0, "x");
            standbys("nobody");
            try {
                Waiting doubtful = firstThatWaits(node);
                awaitAndCancelSyncRep();

                assertThatThrownBy(doubtful.append()::get).hasCauseInstanceOf(UnknownOutcome.class);
                standbys("");
                assertThatThrownBy(() -> node.append(doubtful.stream(), 0, "zero"))
                        .isInstanceOf(ConflictException.class);
            } finally {
                standbys("");
            }
        }
    }

    /** An append that waits for a standby, and the stream it is to. */
    private record Waiting(String stream, Future<?> append) {}

    /** A reloaded setting takes a moment to be heeded; appends before that moment go through. */
    private Waiting firstThatWaits(Node node) throws Exception {
        for (int n = 0; n < 100; n++) {
            String stream = "W" + n;
            Future<?> append = callers.submit(() -> node.append(stream, 0, "zero"));
            try {
                append.get(500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                return new Waiting(stream, append);
            }
        }
        throw new IllegalStateException("no append waits for a standby");
    }

    private void standbys(String names) {
        database.execute("ALTER SYSTEM SET synchronous_standby_names = '%s'".formatted(names));
        database.execute("SELECT pg_reload_conf()");
    }

    private void awaitAndCancelSyncRep() throws InterruptedException {
        String cancel =
                "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
        for (int n = 0; n < 100 && database.ask(cancel).isEmpty(); n++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
