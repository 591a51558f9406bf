package io.yidan.query.list.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yidan.query.sql.Columns;
import io.yidan.query.sql.Instants;
import io.yidan.query.tracking.Beside;

import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** The table {@code waybill_find}: the rows of a waybill are those told last; a row that says the same is left alone. */
public final class FindTable implements Beside {
    private static final String NAME = "waybill_find";
    private static final String PUT =
            """
            WITH told AS MATERIALIZED (
                SELECT waybill, scheme, shown, unit, leg, from_at, value, to_at, left_at,
                    string_to_array(parties, ' ') AS parties
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[], ?::text[])
                    AS told (waybill, scheme, shown, unit, leg, from_at, value, to_at, left_at, parties)),
            gone AS (
                DELETE FROM read.waybill_find%1$s AS known
                WHERE known.waybill IN (SELECT waybill FROM told)
                    AND NOT EXISTS (
                        SELECT FROM told
                        WHERE (told.waybill, told.scheme, told.shown, told.unit, told.leg, told.from_at)
                            = (known.waybill, known.scheme, known.shown, known.unit, known.leg, known.from_at)))
            INSERT INTO read.waybill_find%1$s AS known
                (waybill, scheme, shown, unit, leg, from_at, value, to_at, left_at, parties)
            SELECT waybill, scheme, shown, unit, leg, from_at, value, to_at, left_at, parties FROM told
            ON CONFLICT (waybill, scheme, shown, unit, leg, from_at) DO UPDATE SET
                value = excluded.value, to_at = excluded.to_at, left_at = excluded.left_at,
                parties = excluded.parties
            WHERE (known.value, known.to_at, known.left_at, known.parties)
                IS DISTINCT FROM (excluded.value, excluded.to_at, excluded.left_at, excluded.parties)
            RETURNING waybill
            """;
    private final Columns columns;
    private final String put;

    public FindTable(DataSource target, String suffix) {
        this.columns = new Columns(target);
        this.put = PUT.formatted(suffix);
    }

    @Override
    public void write(List<Touched> waybills) {
        var rows = waybills.stream().flatMap(one -> changed(one).stream()).toList();
        columns.update(
                put,
                Columns.of(rows, FindRow::waybill),
                Columns.of(rows, FindRow::scheme),
                Columns.of(rows, FindRow::shown),
                Columns.of(rows, FindRow::unit),
                Columns.of(rows, FindRow::leg),
                Columns.of(rows, row -> Instants.spelled(row.from())),
                Columns.of(rows, FindRow::value),
                Columns.of(rows, row -> Instants.orNever(row.to())),
                Columns.of(rows, row -> Instants.orNever(row.left())),
                Columns.of(rows, row -> String.join(" ", row.parties())));
    }

    /** The rows of a waybill, unless they say what was written before. */
    private static List<FindRow> changed(Touched touched) {
        var rows = FindRow.of(touched.waybill(), touched.journey());
        var said = rows.stream().map(FindRow::said).collect(Collectors.joining("\n"));
        return touched.waybill().isNew(NAME, said.getBytes(UTF_8)) ? rows : List.of();
    }
}
