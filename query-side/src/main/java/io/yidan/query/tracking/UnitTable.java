package io.yidan.query.tracking;

import io.yidan.query.sql.Columns;

import java.util.List;

import javax.sql.DataSource;

/** The table {@code tracking_unit}: all rows of a batch in one statement; a row that says the same is left alone. */
final class UnitTable {
    static final String NAME = "tracking_unit";
    private static final String UPSERT =
            """
            INSERT INTO read.tracking_unit%s AS known
                (waybill, leg, unit, progress, since, since_offset, place, place_at, stands_since, parties)
            SELECT waybill, leg, unit, progress, since, since_offset, place, place_at, stands_since,
                string_to_array(parties, ' ')
            FROM unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::timestamptz[], ?::smallint[],
                    ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[])
                AS told (waybill, leg, unit, progress, since, since_offset, place, place_at,
                    stands_since, parties)
            ON CONFLICT (waybill, leg, unit) DO UPDATE SET
                progress = excluded.progress, since = excluded.since,
                since_offset = excluded.since_offset, place = excluded.place, place_at = excluded.place_at,
                stands_since = excluded.stands_since, parties = excluded.parties
            WHERE (known.progress, known.since, known.since_offset, known.place, known.place_at, known.stands_since,
                    known.parties)
                IS DISTINCT FROM (excluded.progress, excluded.since, excluded.since_offset, excluded.place,
                    excluded.place_at, excluded.stands_since, excluded.parties)
            RETURNING waybill
            """;
    private final Columns columns;
    private final String upsert;

    UnitTable(DataSource target, String suffix) {
        this.columns = new Columns(target);
        this.upsert = UPSERT.formatted(suffix);
    }

    void upsert(List<UnitRow> rows) {
        columns.update(
                upsert,
                Columns.of(rows, UnitRow::waybill),
                Columns.of(rows, UnitRow::leg),
                Columns.of(rows, UnitRow::unit),
                Columns.of(rows, UnitRow::progress),
                Columns.of(rows, UnitRow::since),
                Columns.of(rows, UnitRow::sinceOffset),
                Columns.of(rows, UnitRow::place),
                Columns.of(rows, UnitRow::placeAt),
                Columns.of(rows, UnitRow::standsSince),
                Columns.of(rows, row -> String.join(" ", row.parties())));
    }
}
