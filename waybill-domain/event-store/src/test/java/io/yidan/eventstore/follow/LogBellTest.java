package io.yidan.eventstore.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.read.LogReader;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

class LogBellTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private final TestDatabase database = TestPostgres.fresh();
    private final LogReader reader = new LogReader(database.plain());

    @Test
    void another_node_hears_the_bell() throws Exception {
        try (var here = new LogHead(reader, NEVER);
                var there = new LogHead(reader, NEVER);
                var bell = new LogBell(database.plain(), here);
                var _ = new LogBell(database.plain(), there)) {
            awaitListening(2);

            bell.ring(41);

            assertThat(there.awaitBeyond(40, Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void the_bell_is_hung_again_after_its_rope_broke() throws Exception {
        try (var here = new LogHead(reader, NEVER);
                var bell = new LogBell(database.plain(), here)) {
            awaitListening(1);
            database.ask(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
                            + " current_database() AND pid <> pg_backend_pid()");
            TimeUnit.MILLISECONDS.sleep(200);
            awaitListening(1);

            for (int position = 1; position < 50 && here.position() == 0; position++) {
                bell.ring(position);
                TimeUnit.MILLISECONDS.sleep(100);
            }

            assertThat(here.position()).isPositive();
        }
    }

    @Test
    void what_others_ring_on_the_same_channel_is_not_a_position() throws Exception {
        try (var here = new LogHead(reader, NEVER);
                var bell = new LogBell(database.plain(), here)) {
            awaitListening(1);
            database.execute("NOTIFY yidan_log, 'nonsense'");
            bell.ring(7);

            assertThat(here.awaitBeyond(6, Duration.ofSeconds(5))).isTrue();
        }
    }

    private void awaitListening(long count) throws InterruptedException {
        String asks =
                "SELECT count(*) FROM pg_stat_activity WHERE query = 'LISTEN yidan_log' AND state ="
                        + " 'idle' AND datname = current_database()";
        for (int n = 0; n < 100 && !database.ask(asks).contains(count); n++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
