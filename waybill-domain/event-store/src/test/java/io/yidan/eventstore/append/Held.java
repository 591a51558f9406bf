package io.yidan.eventstore.append;

import io.yidan.eventstore.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody else holds the end of the log, so that appends pile up. */
record Held(Connection link) implements AutoCloseable {
    static Held endOf(TestDatabase database) throws SQLException {
        Connection link = database.plain().getConnection();
        link.setAutoCommit(false);
        try (Statement lock = link.createStatement()) {
            lock.execute("SELECT 1 FROM log.log_head FOR UPDATE");
        }
        return new Held(link);
    }

    @Override
    public void close() throws SQLException {
        link.rollback();
        link.close();
    }
}
