package io.yidan.eventstore.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javax.sql.DataSource;

/** Reads the log: in its order, by stream, or a single place of it. */
public final class LogReader {
    private static final String ROW =
            """
            SELECT e.position, e.stream, %s,
                e.version, e.type, e.occurred_at, e.recorded_at, e.payload, e.metadata, e.hash
            """;
    private static final String ANY =
            ROW.formatted("(SELECT name FROM log.stream WHERE id = e.stream)")
                    + "FROM log.event AS e ";
    private static final String ALL = ANY + "WHERE position > ? ORDER BY position LIMIT ?";
    private static final String BY_ID =
            ANY + "WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?";

    /** All rows have one name, which is looked up once. */
    private static final String STREAM =
            ROW.formatted("s.name")
                    + """
                    FROM log.stream AS s JOIN log.event AS e ON e.stream = s.id
                    WHERE s.name = ? AND e.version >= ? AND e.position <= ?
                    ORDER BY e.version
                    """;

    private static final String HEAD = "SELECT position, recorded_at FROM log.log_head";
    private static final String PLACE =
            """
            SELECT position, recorded_at FROM log.event
            WHERE stream = (SELECT id FROM log.stream WHERE name = ?) AND version = ?
            """;
    private static final String TIP =
            """
            SELECT stream, version, hash FROM log.event
            WHERE stream = (SELECT id FROM log.stream WHERE name = ?)
            ORDER BY version DESC LIMIT 1
            """;

    /** Recorded times never fall along the log, so halving finds the place without an index. */
    private static final String AT =
            """
            WITH RECURSIVE half (low, high) AS (
                SELECT 0::bigint, position FROM log.log_head
                UNION ALL
                SELECT CASE WHEN e.recorded_at <= ? THEN middle ELSE low END,
                    CASE WHEN e.recorded_at <= ? THEN high ELSE middle - 1 END
                FROM half
                CROSS JOIN LATERAL (SELECT (low + high + 1) / 2) AS m (middle)
                JOIN log.event AS e ON e.position = middle
                WHERE low < high
            )
            SELECT low FROM half WHERE low = high
            """;

    private final Query query;

    public LogReader(DataSource source) {
        this.query = new Query(source);
    }

    /** The next rows after a position, in order; fewer than {@code limit} means the end for now. */
    public List<Row> after(long position, int limit) {
        return query.list(ALL, LogReader::row, position, limit);
    }

    /** The rows of a stream from a version on; empty when there is no such stream. */
    public List<Row> stream(String name, int fromVersion) {
        return stream(name, fromVersion, Long.MAX_VALUE);
    }

    /** The rows of a stream from a version on, as far as the log went up to a position. */
    public List<Row> stream(String name, int fromVersion, long upToPosition) {
        return query.list(STREAM, LogReader::row, name, fromVersion, upToPosition);
    }

    /** Some rows of a stream by its number. */
    public List<Row> stream(long id, int fromVersion, int limit) {
        return query.list(BY_ID, LogReader::row, id, fromVersion, limit);
    }

    /** The end of the log: last position and its recorded time; position 0 when it is empty. */
    public Mark head() {
        return query.list(HEAD, r -> new Mark(r.getLong(1), Query.instant(r, 2))).getFirst();
    }

    /** Where one event of a stream stands in the log. */
    public Optional<Mark> place(String stream, int version) {
        return query
                .list(PLACE, r -> new Mark(r.getLong(1), Query.instant(r, 2)), stream, version)
                .stream()
                .findFirst();
    }

    /** The end of a stream. */
    public Optional<Tip> tip(String stream) {
        return query
                .list(TIP, r -> new Tip(r.getLong(1), r.getInt(2), r.getBytes(3)), stream)
                .stream()
                .findFirst();
    }

    /** The version of the last event of a stream. */
    public OptionalInt lastVersion(String stream) {
        return tip(stream).map(t -> OptionalInt.of(t.version())).orElseGet(OptionalInt::empty);
    }

    /** The last position recorded at or before a time; 0 when there is none. */
    public long positionAt(Instant recordedAt) {
        OffsetDateTime time = recordedAt.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return query.list(AT, r -> r.getLong(1), time, time).getFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                Query.instant(row, 6),
                Query.instant(row, 7),
                row.getBytes(8),
                row.getBytes(9),
                row.getBytes(10));
    }
}
