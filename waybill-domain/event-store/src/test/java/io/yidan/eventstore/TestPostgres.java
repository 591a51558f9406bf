package io.yidan.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of a run: its own, or the one YIDAN_TEST_POSTGRES_URL names (with
 * YIDAN_TEST_POSTGRES_USER and _PASSWORD; the user must be able to create databases).
 */
public final class TestPostgres {
    private static final String URL = System.getenv("YIDAN_TEST_POSTGRES_URL");
    private static final String USER = env("YIDAN_TEST_POSTGRES_USER", "postgres");
    private static final String PASSWORD = env("YIDAN_TEST_POSTGRES_PASSWORD", "");
    private static final String RUN = "t" + ProcessHandle.current().pid() + "_";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres embedded;
    private static boolean templateMade;

    private TestPostgres() {}

    /** A new database with an empty log; the scripts named (on the classpath) run after it. */
    public static synchronized TestDatabase fresh(String... scripts) {
        try {
            if (!templateMade) {
                create(RUN + "template", "template0");
                var template = database(RUN + "template");
                template.run("/db/log/V1__log.sql");
                template.run("/db/log/V2__fact_route_of_several.sql");
                templateMade = true;
                Runtime.getRuntime().addShutdownHook(new Thread(TestPostgres::cleanUp));
            }
            String name = RUN + COUNT.incrementAndGet();
            create(name, RUN + "template");
            TestDatabase database = database(name);
            for (String script : scripts) {
                database.run(script);
            }
            return database;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("no database for the test", e);
        }
    }

    private static void create(String name, String template) throws SQLException, IOException {
        try (Connection link = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
                Statement create = link.createStatement()) {
            create.execute("DROP DATABASE IF EXISTS " + name);
            create.execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
        }
    }

    /** Leaves nothing behind on a server that is not ours. */
    private static void cleanUp() {
        if (URL == null) {
            return;
        }
        try (Connection link = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
                Statement drop = link.createStatement()) {
            for (int n = 1; n <= COUNT.get(); n++) {
                drop.execute("DROP DATABASE IF EXISTS %s%d WITH (FORCE)".formatted(RUN, n));
            }
            drop.execute("DROP DATABASE IF EXISTS %stemplate WITH (FORCE)".formatted(RUN));
        } catch (SQLException | IOException e) {
            System.err.println("test databases left behind: " + e.getMessage());
        }
    }

    private static TestDatabase database(String name) throws IOException {
        return new TestDatabase(url(name), USER, PASSWORD);
    }

    private static String url(String database) throws IOException {
        if (URL != null) {
            return URL.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
        }
        if (embedded == null) {
            embedded =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .start();
        }
        // without a user in it, so that a test that logs in as another one is that one
        return "jdbc:postgresql://localhost:" + embedded.getPort() + "/" + database;
    }

    private static String env(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
