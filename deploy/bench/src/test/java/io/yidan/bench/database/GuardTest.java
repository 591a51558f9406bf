package io.yidan.bench.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private Sql sql;

    @BeforeEach
    void open() throws Exception {
        sql = Sql.of(TestLog.server().getPostgresDatabase());
    }

    @AfterEach
    void close() throws Exception {
        sql.close();
    }

    @Test
    void a_server_that_writes_before_it_answers_may_be_measured() {
        assertThat(Guard.objections(sql)).isEmpty();
        assertThat(Guard.settings(sql))
                .containsKeys("postgresql server_version", "postgresql max_wal_size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local"})
    void a_server_that_answers_before_data_is_safe_is_refused(String value) {
        sql.run("SET synchronous_commit = " + value);
        assertThat(Guard.objections(sql))
                .containsExactly("synchronous_commit is %s, not on".formatted(value));
    }

    @Test
    void a_server_that_was_started_to_be_fast_and_not_safe_is_refused() throws Exception {
        try (var fast = EmbeddedPostgres.start();
                var there = Sql.of(fast.getPostgresDatabase())) {
            assertThat(Guard.objections(there))
                    .containsExactly("fsync is off, not on", "synchronous_commit is off, not on");
        }
    }

    @Test
    void so_is_one_whose_settings_are_turned_off_while_it_runs() throws Exception {
        sql.run("ALTER SYSTEM SET full_page_writes = off");
        reload();
        assertThat(Guard.objections(sql)).containsExactly("full_page_writes is off, not on");
        sql.run("ALTER SYSTEM RESET full_page_writes");
        reload();
        assertThat(Guard.objections(sql)).isEmpty();
    }

    /** The server takes its moment; a connection sees it when it asks next. */
    private void reload() throws InterruptedException {
        String before = sql.text("SELECT pg_conf_load_time()");
        sql.run("SELECT pg_reload_conf()");
        while (sql.text("SELECT pg_conf_load_time()").equals(before)) {
            Thread.sleep(10);
        }
    }
}
