package io.yidan.exchange.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import java.util.Map;

/** Brings the tables to the form this release needs: the log as its owner, the read models as their projector. */
public final class Migrations {
    private final Logins logins;

    public Migrations(Logins logins) {
        this.logins = logins;
    }

    public void run() {
        var roles =
                Map.of(
                        "log_role", logins.log().user(),
                        "projector_role", logins.projector().user(),
                        "reader_role", logins.reader().user(),
                        "fenced", String.valueOf(logins.fenced()));
        var log = flyway(logins.owner(), "log", roles);
        (logins.fenced()
                        ? log.locations("classpath:db/log", "classpath:db/roles")
                        : log.locations("classpath:db/log"))
                .load()
                .migrate();
        flyway(logins.owner(), "keys", roles).locations("classpath:db/keys").load().migrate();
        flyway(logins.projector(), "read", roles).locations("classpath:db/read").load().migrate();
    }

    private static FluentConfiguration flyway(
            Login login, String schema, Map<String, String> placeholders) {
        return Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .defaultSchema(schema)
                .createSchemas(true)
                .placeholders(placeholders)
                .validateMigrationNaming(true);
    }
}
