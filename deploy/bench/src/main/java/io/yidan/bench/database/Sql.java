package io.yidan.bench.database;

import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Asks the database under the exchange, over one connection that stays open. */
public final class Sql implements AutoCloseable {
    private final Connection link;

    private Sql(Connection link) {
        this.link = link;
    }

    public static Sql at(String url, String user, String password) throws SQLException {
        return new Sql(DriverManager.getConnection(url, user, password));
    }

    public static Sql of(DataSource source) throws SQLException {
        return new Sql(source.getConnection());
    }

    /** Connections for whoever needs more than one. */
    public static DataSource source(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** The one number that is the answer; 0 if there is none. */
    public synchronized long number(String sql, Object... args) {
        var found = column(sql, args);
        return found.isEmpty() || found.getFirst() == null
                ? 0
                : ((Number) found.getFirst()).longValue();
    }

    /** The one text that is the answer. */
    public String text(String sql, Object... args) {
        return String.valueOf(column(sql, args).getFirst());
    }

    /** The first column of all rows. */
    public synchronized List<Object> column(String sql, Object... args) {
        try (PreparedStatement statement = link.prepareStatement(sql)) {
            for (int n = 0; n < args.length; n++) {
                statement.setObject(n + 1, args[n]);
            }
            var found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public synchronized void run(String sql) {
        try (var statement = link.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        link.close();
    }
}
