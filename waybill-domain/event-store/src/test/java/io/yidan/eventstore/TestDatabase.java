package io.yidan.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** A database of one test. */
public record TestDatabase(String url, String user, String password) {

    /** Connections made one by one, never pooled. */
    public DataSource plain() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** A pool as the log uses it; to be closed by the test. */
    public HikariDataSource logPool() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        return new HikariDataSource(LogPool.settings(config, Duration.ofSeconds(5)));
    }

    /** Runs SQL as it stands. */
    public void execute(String sql) {
        try (Connection link = plain().getConnection();
                Statement statement = link.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of what a question answers. */
    public List<Object> ask(String sql) {
        try (Connection link = plain().getConnection();
                Statement statement = link.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            var found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getObject(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs a script of the classpath; placeholders are filled in pairs: name, value. */
    public void run(String script, String... placeholders) {
        Map<String, String> values = new HashMap<>();
        for (int n = 0; n < placeholders.length; n += 2) {
            values.put(placeholders[n], placeholders[n + 1]);
        }
        try (InputStream in = TestDatabase.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalArgumentException("no such script: " + script);
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                sql = sql.replace("${" + value.getKey() + "}", value.getValue());
            }
            execute(sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
