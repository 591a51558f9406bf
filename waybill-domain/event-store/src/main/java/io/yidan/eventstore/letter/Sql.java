package io.yidan.eventstore.letter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** Says things to the database within whatever transaction the connections belong to. */
record Sql(DataSource source) {

    /** Makes one thing of the row the result stands at. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Saying<T> {
        T with(Connection link) throws SQLException;
    }

    <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        return say(
                link -> {
                    try (PreparedStatement ask = prepared(link, sql, values);
                            ResultSet row = ask.executeQuery()) {
                        var found = new ArrayList<T>();
                        while (row.next()) {
                            found.add(reading.of(row));
                        }
                        return found;
                    }
                });
    }

    int run(String sql, Object... values) {
        return say(
                link -> {
                    try (PreparedStatement change = prepared(link, sql, values)) {
                        return change.executeUpdate();
                    }
                });
    }

    /** Does something; if that fails nothing of it is left in the transaction, which goes on. */
    <T> T undoneIfItFails(Supplier<T> work) {
        Savepoint before = say(Connection::setSavepoint);
        try {
            T done = work.get();
            say(
                    link -> {
                        link.releaseSavepoint(before);
                        return true;
                    });
            return done;
        } catch (RuntimeException e) {
            say(
                    link -> {
                        link.rollback(before);
                        return true;
                    });
            throw e;
        }
    }

    private <T> T say(Saying<T> saying) {
        try (Connection link = source.getConnection()) {
            return saying.with(link);
        } catch (SQLException e) {
            throw new IllegalStateException("dead letters: " + e.getMessage(), e);
        }
    }

    private static PreparedStatement prepared(Connection link, String sql, Object... values)
            throws SQLException {
        var statement = link.prepareStatement(sql);
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        return statement;
    }
}
