package io.yidan.command.alias;

import io.yidan.waybill.alias.AliasSpan;
import io.yidan.waybill.id.UnitId;

import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** Writes which aliases waybills have and had; only what has changed is written. */
public final class AliasTable {
    private static final String PUT =
            """
            INSERT INTO read.alias
                (waybill, scheme, value, unit, leg, from_at, to_at, left_at, position)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (waybill, scheme, value, unit, leg, from_at) DO UPDATE
            SET to_at = excluded.to_at, left_at = excluded.left_at, position = excluded.position
            """;
    private static final String HOLD =
            "INSERT INTO read.alias_holder (waybill, parties) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private final JdbcTemplate sql;

    public AliasTable(DataSource projector) {
        sql = new JdbcTemplate(projector);
    }

    /** What makes a row one row. */
    private record Key(String scheme, String value, String unit, int leg, OffsetDateTime from) {
        static Key of(AliasSpan span) {
            return new Key(
                    span.alias().scheme().name(),
                    span.alias().value(),
                    span.unit().map(UnitId::value).orElse(""),
                    span.leg().orElse(0),
                    at(span.from()));
        }
    }

    /** A row as it stands. */
    private record Row(Key key, OffsetDateTime to, OffsetDateTime left) {
        static Row of(AliasSpan span) {
            return new Row(
                    Key.of(span),
                    span.to().map(AliasTable::at).orElse(OffsetDateTime.MAX),
                    span.left().map(AliasTable::at).orElse(OffsetDateTime.MAX));
        }

        /** The while taken back. The row stays, so that facts that wait for the alias are tried again. */
        Row emptied() {
            return new Row(key, key.from(), OffsetDateTime.MAX);
        }

        Object[] values(String waybill, long position) {
            return new Object[] {
                waybill, key.scheme, key.value, key.unit, key.leg, key.from, to, left, position
            };
        }
    }

    /**
     * What a waybill is known by now, and before.
     *
     * @param before empty if it has to be read from the index
     */
    record Held(
            String waybill,
            List<String> parties,
            Set<AliasSpan> now,
            Optional<Set<AliasSpan>> before) {}

    /** Makes these the aliases of the waybills, as of a position of the log. */
    void put(List<Held> waybills, long position) {
        var holders = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        for (var held : waybills) {
            var before = held.before().map(AliasTable::rows).orElseGet(() -> rows(held.waybill()));
            if (before.isEmpty()) {
                holders.add(new Object[] {held.waybill(), held.parties().toArray(String[]::new)});
            }
            changes(before, rows(held.now()))
                    .forEach(row -> changed.add(row.values(held.waybill(), position)));
        }
        if (!holders.isEmpty()) {
            sql.batchUpdate(HOLD, holders);
        }
        if (!changed.isEmpty()) {
            sql.batchUpdate(PUT, changed);
        }
    }

    /** Notes that everything up to this position is in the table. */
    void reach(long position) {
        sql.update(
                "UPDATE read.alias_reached SET position = ? WHERE position < ?",
                position,
                position);
    }

    private static Set<Row> changes(Set<Row> before, Set<Row> now) {
        Map<Key, Row> kept = now.stream().collect(Collectors.toMap(Row::key, Function.identity()));
        Set<Row> wanted = new HashSet<>(now);
        before.stream()
                .filter(row -> !kept.containsKey(row.key()))
                .map(Row::emptied)
                .forEach(wanted::add);
        wanted.removeAll(before);
        return wanted;
    }

    private static Set<Row> rows(Set<AliasSpan> spans) {
        return spans.stream().map(Row::of).collect(Collectors.toSet());
    }

    private Set<Row> rows(String waybill) {
        return new HashSet<>(
                sql.query(
                        """
                        SELECT scheme, value, unit, leg, from_at, to_at, left_at
                        FROM read.alias WHERE waybill = ?
                        """,
                        (row, _) -> row(row),
                        waybill));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Key(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        at(row.getObject(5, OffsetDateTime.class).toInstant())),
                bound(row, 6),
                bound(row, 7));
    }

    private static OffsetDateTime bound(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time.equals(OffsetDateTime.MAX) ? time : at(time.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
