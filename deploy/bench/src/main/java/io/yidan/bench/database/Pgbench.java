package io.yidan.bench.database;

import io.yidan.bench.process.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load driver, on the server the exchange is on: how many rows of the log's shape it takes if nothing
 * else is done with them.
 */
public final class Pgbench {
    private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final String TABLE =
            """
            CREATE SCHEMA IF NOT EXISTS bench;
            DROP TABLE IF EXISTS bench.row;
            CREATE TABLE bench.row (
                position bigserial PRIMARY KEY, stream bigint NOT NULL, version integer NOT NULL,
                type smallint NOT NULL, occurred_at timestamptz NOT NULL,
                recorded_at timestamptz NOT NULL, payload bytea NOT NULL, hash bytea NOT NULL)
            """;
    private static final String ROW =
            "INSERT INTO bench.row (stream, version, type, occurred_at, recorded_at, payload, hash)"
                    + " SELECT %s, 0, 1, now(), now(), decode(repeat('5a', 250), 'hex'),"
                    + " decode(repeat('a5', 32), 'hex') FROM generate_series(1, %d);%n";

    private final Path programs;
    private final Access access;
    private final Path folder;

    /** With the programs of this folder, writing its script to another. */
    public Pgbench(Path programs, Access access, Path folder) {
        this.programs = programs;
        this.access = access;
        this.folder = folder;
    }

    /** An empty table; its rows are of no interest to anybody. */
    public static void prepare(Sql sql) {
        sql.run(TABLE);
    }

    public static void clear(Sql sql) {
        sql.run("DROP TABLE IF EXISTS bench.row");
    }

    /** Rows a second, so many in a statement, from so many clients. */
    public double rowsPerSecond(int clients, int rows, int seconds)
            throws IOException, InterruptedException {
        var script = folder.resolve("insert-" + rows + ".sql");
        Files.writeString(
                script,
                "\\set stream random(1, 1000000)\n"
                        + ROW.formatted(":stream", rows).replace("%n", "\n"));
        var command =
                new ArrayList<>(
                        List.of(
                                programs.resolve("pgbench").toString(),
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + clients,
                                "--jobs=" + Math.min(2, clients),
                                "--time=" + seconds,
                                "--file=" + script,
                                "--host=" + access.host(),
                                "--port=" + access.port(),
                                "--username=" + access.user(),
                                access.database()));
        return rows * tps(Command.output(command, access.environment()));
    }

    static double tps(String output) {
        var found = TPS.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("pgbench gave no figure:\n" + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
