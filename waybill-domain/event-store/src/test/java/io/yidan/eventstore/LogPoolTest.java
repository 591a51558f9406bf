package io.yidan.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

class LogPoolTest {
    private final TestDatabase database = TestPostgres.fresh();

    @Test
    void a_client_that_stalls_lets_go_of_the_end_of_the_log() throws Exception {
        try (var pool = database.logPool();
                Connection link = pool.getConnection()) {
            assertThat(link.getAutoCommit()).isTrue();
            assertThat(shown(link, "tcp_user_timeout")).isEqualTo("5000");
            if (link.getMetaData().getDatabaseMajorVersion() >= 17) {
                assertThat(shown(link, "transaction_timeout")).isEqualTo("5s");
            }
        }
    }

    private static String shown(Connection link, String setting) throws Exception {
        try (Statement show = link.createStatement();
                ResultSet row = show.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
