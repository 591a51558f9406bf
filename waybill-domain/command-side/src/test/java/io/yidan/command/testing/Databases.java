package io.yidan.command.testing;

import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;

/** Databases with all that the writing side keeps in them. */
public final class Databases {
    private static final String TOKENS =
            """
            CREATE TABLE read.token_entry (
                processorname varchar(255) NOT NULL,
                segment       integer      NOT NULL,
                token         bytea,
                tokentype     varchar(255),
                timestamp     varchar(255),
                owner         varchar(255),
                PRIMARY KEY (processorname, segment)
            )
            """;

    private Databases() {}

    /** An empty log, and the tables of the writing side. */
    public static TestDatabase fresh() {
        var database = TestPostgres.fresh();
        database.execute("CREATE SCHEMA read; CREATE SCHEMA keys");
        database.run("/db/read/V100__unmatched_and_deadlines.sql");
        database.run("/db/read/V110__alias.sql");
        database.run("/db/read/V170__supervised_waybill.sql");
        database.run("/db/read/V180__unmatched_turned_down.sql");
        var user = database.user();
        database.run(
                "/db/keys/V1__subject_key.sql",
                "log_role",
                user,
                "projector_role",
                user,
                "reader_role",
                user);
        database.execute(TOKENS);
        return database;
    }
}
