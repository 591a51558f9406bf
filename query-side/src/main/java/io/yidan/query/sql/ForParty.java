package io.yidan.query.sql;

import io.yidan.access.Caller;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Reads rows as a party: tells the database who reads, and reads, in one journey; the row policies ask for the party. */
public final class ForParty {
    private static final String AS = "SELECT set_config('yidan.party', ?, true);\n";
    private final JdbcTemplate jdbc;

    public ForParty(DataSource reader) {
        this.jdbc = new JdbcTemplate(reader);
    }

    /** Makes something of the row a cursor stands on. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What the statement finds; its question marks take the values in order. */
    public <T> List<T> query(Caller caller, String sql, Reading<T> reading, Object... values) {
        return jdbc.execute(
                (ConnectionCallback<List<T>>) link -> query(link, caller, sql, reading, values));
    }

    private static <T> List<T> query(
            Connection link, Caller caller, String sql, Reading<T> reading, Object... values)
            throws SQLException {
        try (var statement = link.prepareStatement(AS + sql)) {
            statement.setString(1, caller.party().value());
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 2, values[n]);
            }
            statement.execute();
            statement.getMoreResults();
            var found = new ArrayList<T>();
            try (var row = statement.getResultSet()) {
                while (row.next()) {
                    found.add(reading.read(row));
                }
            }
            return found;
        }
    }
}
