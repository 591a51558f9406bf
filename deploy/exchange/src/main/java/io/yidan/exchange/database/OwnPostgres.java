package io.yidan.exchange.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** PostgreSQL brought along by the exchange: real durability, data kept in a folder, no installation. */
public final class OwnPostgres implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final String NAME = "yidan";
    private final EmbeddedPostgres server;
    private final Logins logins;

    private OwnPostgres(EmbeddedPostgres server, Logins logins) {
        this.server = server;
        this.logins = logins;
    }

    /** Starts on the data in this folder; a server that a killed exchange left behind is stopped first. */
    public static OwnPostgres start(Path folder, int port) {
        try {
            Path data = Files.createDirectories(folder).toAbsolutePath().resolve("postgres");
            LeftBehind.stop(data);
            var builder =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("max_wal_size", "4GB")
                            .setServerConfig("max_connections", "100");
            var server = (port == 0 ? builder : builder.setPort(port)).start();
            return new OwnPostgres(server, prepare(server));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the exchange's own PostgreSQL does not start; if this system forbids user"
                        + " namespaces, run as a user other than root, or set spring.datasource.url"
                        + " to a PostgreSQL of yours",
                    e);
        }
    }

    public Logins logins() {
        return logins;
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop in order; it recovers at the next start", e);
        }
    }

    private static Logins prepare(EmbeddedPostgres server) {
        try (var link = server.getPostgresDatabase().getConnection();
                var sql = link.createStatement()) {
            try (var known =
                    sql.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (!known.next()) {
                    link.createStatement().execute("CREATE DATABASE " + NAME);
                }
            }
            String url = server.getJdbcUrl("postgres", NAME).replaceAll("\\?.*", "");
            var roles = List.of("yidan_log", "yidan_projector", "yidan_reader");
            var logins = roles.stream().map(role -> new Login(url, role, password())).toList();
            for (var login : logins) {
                sql.execute(
                        """
                        DO $$ BEGIN CREATE ROLE %1$s LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
                        ALTER ROLE %1$s PASSWORD '%2$s'
                        """
                                .formatted(login.user(), login.password()));
            }
            return new Logins(
                    new Login(url, "postgres", "postgres"),
                    logins.get(0),
                    logins.get(1),
                    logins.get(2),
                    true);
        } catch (SQLException e) {
            throw new IllegalStateException("the exchange's own PostgreSQL cannot be prepared", e);
        }
    }

    private static String password() {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
