package io.yidan.query.sql;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** Sends columns as arrays, so that any number of rows is one statement. The statement casts what is sent as text. */
public final class Columns {
    private final JdbcTemplate jdbc;

    public Columns(DataSource target) {
        this.jdbc = new JdbcTemplate(target);
    }

    /** Runs a statement that returns texts; nothing is sent if there are no rows. */
    public Set<String> update(String sql, Object[]... columns) {
        return columns[0].length == 0
                ? Set.of()
                : jdbc.execute(
                        (ConnectionCallback<Set<String>>) link -> update(link, sql, columns));
    }

    /** One column of many rows. */
    public static <R> Object[] of(List<R> rows, Function<R, Object> value) {
        return rows.stream().map(value).toArray();
    }

    private static Set<String> update(Connection link, String sql, Object[]... columns)
            throws SQLException {
        try (var statement = link.prepareStatement(sql)) {
            for (int n = 0; n < columns.length; n++) {
                statement.setArray(n + 1, array(link, columns[n]));
            }
            var returned = new HashSet<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    returned.add(row.getString(1));
                }
            }
            return returned;
        }
    }

    private static java.sql.Array array(Connection link, Object[] column) throws SQLException {
        if (column instanceof byte[][] bytes) {
            return link.createArrayOf("bytea", bytes);
        }
        var texts = Stream.of(column).map(one -> Objects.toString(one, null)).toArray();
        return link.createArrayOf("text", texts);
    }
}
