package io.yidan.eventstore.append;

import org.postgresql.PGConnection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * The one statement that appends: it takes the end of the log, stamps the time and adds the rows,
 * or does nothing at all. Everything waits for the end of the log first, so no two appends can
 * stand in each other's way.
 */
final class AppendStatement {
    private static final String SQL =
            """
            WITH head AS (
                UPDATE log.log_head
                SET position = position + ?, recorded_at = greatest(?, recorded_at)
                RETURNING position, recorded_at
            ), named AS (
                INSERT INTO log.stream (id, name)
                SELECT s.id, s.name
                FROM head, unnest(?::bigint[], ?::text[]) AS s (id, name)
            ), kept AS (
                INSERT INTO log.event (position, stream, version, type, occurred_at, recorded_at,
                    payload, metadata, hash)
                SELECT head.position - ? + e.n, e.stream, e.version, e.type::smallint,
                    timestamptz 'epoch' + e.occurred * interval '1 microsecond',
                    head.recorded_at, e.payload, e.metadata, e.hash
                FROM head, unnest(?::bigint[], ?::integer[], ?::integer[], ?::bigint[],
                    ?::bytea[], ?::bytea[], ?::bytea[]) WITH ORDINALITY
                    AS e (stream, version, type, occurred, payload, metadata, hash, n)
            )
            SELECT position, recorded_at FROM head
            """;

    private final InstantSource clock;

    AppendStatement(InstantSource clock) {
        this.clock = clock;
    }

    /** Runs the appends as one; they stand in the log in the order given. */
    Landed run(Connection link, List<Append> appends) throws SQLException {
        var streams = new ArrayList<NewStream>();
        var rows = new ArrayList<NewRow>();
        for (Append append : appends) {
            streams.addAll(append.streams());
            rows.addAll(append.rows());
        }
        var arrays = link.unwrap(PGConnection.class);
        try (PreparedStatement statement = link.prepareStatement(SQL)) {
            statement.setInt(1, rows.size());
            statement.setObject(2, now());
            statement.setArray(3, longs(arrays, streams, NewStream::id));
            statement.setArray(4, texts(arrays, streams, NewStream::name));
            statement.setInt(5, rows.size());
            statement.setArray(6, longs(arrays, rows, NewRow::stream));
            statement.setArray(7, ints(arrays, rows, NewRow::version));
            statement.setArray(8, ints(arrays, rows, NewRow::type));
            statement.setArray(9, longs(arrays, rows, NewRow::occurredAtMicros));
            statement.setArray(10, bytes(arrays, rows, NewRow::payload));
            statement.setArray(11, bytes(arrays, rows, NewRow::metadata));
            statement.setArray(12, bytes(arrays, rows, NewRow::hash));
            return landed(statement, rows.size());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Landed landed(PreparedStatement statement, int rows) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            refuseDoubt(statement.getWarnings());
            if (!result.next()) {
                throw new SQLException("log.log_head has no row", "58000");
            }
            Instant recordedAt = result.getObject(2, OffsetDateTime.class).toInstant();
            return new Landed(result.getLong(1) - rows, recordedAt);
        }
    }

    /** A warning here means stored on this server, but perhaps not where a standby should have it. */
    private static void refuseDoubt(SQLWarning warnings) throws SQLException {
        for (SQLWarning warning = warnings; warning != null; warning = warning.getNextWarning()) {
            if (warning.getSQLState() == null || !warning.getSQLState().startsWith("00")) {
                throw new SQLException(warning.getMessage(), "08007", warning);
            }
        }
    }

    // Arrays of primitives go over the wire as they are; boxed ones would go as text.

    private static <T> Array longs(PGConnection link, List<T> of, ToLongFunction<T> value)
            throws SQLException {
        return link.createArrayOf("int8", of.stream().mapToLong(value).toArray());
    }

    private static <T> Array ints(PGConnection link, List<T> of, ToIntFunction<T> value)
            throws SQLException {
        return link.createArrayOf("int4", of.stream().mapToInt(value).toArray());
    }

    private static <T> Array texts(PGConnection link, List<T> of, Function<T, String> value)
            throws SQLException {
        return link.createArrayOf("text", of.stream().map(value).toArray(String[]::new));
    }

    private static <T> Array bytes(PGConnection link, List<T> of, Function<T, byte[]> value)
            throws SQLException {
        return link.createArrayOf("bytea", of.stream().map(value).toArray(byte[][]::new));
    }
}
