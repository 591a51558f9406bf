package io.yidan.eventstore.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Asks the database one question and makes a list of the rows, or tells it one thing. */
public final class Query {

    /** Makes one thing of the row the result stands at. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DataSource source;

    public Query(DataSource source) {
        this.source = source;
    }

    public <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        try (Connection link = source.getConnection();
                PreparedStatement ask = link.prepareStatement(sql)) {
            fill(ask, values);
            var found = new ArrayList<T>();
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    /** Changes rows. */
    public void change(String sql, Object... values) {
        try (Connection link = source.getConnection();
                PreparedStatement change = link.prepareStatement(sql)) {
            fill(change, values);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("nothing was changed: " + e.getMessage(), e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
    }

    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
