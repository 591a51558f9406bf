package io.yidan.bench.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FencesTest {

    @Test
    void each_run_makes_the_three_users_with_a_new_password() throws Exception {
        try (var sql = Sql.of(TestLog.server().getPostgresDatabase())) {
            var first = Fences.make(sql).settings();
            var second = Fences.make(sql).settings();

            assertThat(second)
                    .hasSize(6)
                    .containsEntry("YIDAN_DATABASE_LOGUSER", "yidan_bench_log");
            assertThat(second.get("YIDAN_DATABASE_READERPASSWORD"))
                    .isNotEqualTo(first.get("YIDAN_DATABASE_READERPASSWORD"));
            assertThat(
                            sql.number(
                                    "SELECT count(*) FROM pg_roles WHERE rolname LIKE"
                                            + " 'yidan_bench_%'"))
                    .isEqualTo(3);
        }
    }
}
