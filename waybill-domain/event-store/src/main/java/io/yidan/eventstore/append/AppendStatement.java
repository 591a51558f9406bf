package io.yidan.eventstore.append;

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
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

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
        List<NewStream> streams = appends.stream().flatMap(a -> a.streams().stream()).toList();
        List<NewRow> rows = appends.stream().flatMap(a -> a.rows().stream()).toList();
        try (PreparedStatement statement = link.prepareStatement(SQL)) {
            statement.setInt(1, rows.size());
            statement.setObject(2, now());
            statement.setArray(3, longs(link, streams, NewStream::id));
            statement.setArray(
                    4,
                    link.createArrayOf(
                            "text", streams.stream().map(NewStream::name).toArray(String[]::new)));
            statement.setInt(5, rows.size());
            statement.setArray(6, longs(link, rows, NewRow::stream));
            statement.setArray(7, ints(link, rows, NewRow::version));
            statement.setArray(8, ints(link, rows, NewRow::type));
            statement.setArray(9, longs(link, rows, NewRow::occurredAtMicros));
            statement.setArray(10, bytes(link, rows.stream().map(NewRow::payload)));
            statement.setArray(11, bytes(link, rows.stream().map(NewRow::metadata)));
            statement.setArray(12, bytes(link, rows.stream().map(NewRow::hash)));
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

    private static <T> Array longs(Connection link, List<T> of, ToLongFunction<T> value)
            throws SQLException {
        return link.createArrayOf("int8", of.stream().mapToLong(value).boxed().toArray());
    }

    private static <T> Array ints(Connection link, List<T> of, ToIntFunction<T> value)
            throws SQLException {
        return link.createArrayOf("int4", of.stream().mapToInt(value).boxed().toArray());
    }

    private static Array bytes(Connection link, Stream<byte[]> values) throws SQLException {
        return link.createArrayOf("bytea", values.toArray(byte[][]::new));
    }
}
