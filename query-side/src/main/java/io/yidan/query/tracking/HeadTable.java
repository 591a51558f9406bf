package io.yidan.query.tracking;

import io.yidan.query.sql.Columns;

import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/** The table {@code waybill_head}: all rows of a batch in one statement; an older row never replaces a newer one. */
final class HeadTable {
    static final String NAME = "waybill_head";
    private static final String UPSERT =
            """
            INSERT INTO read.waybill_head%s AS known
                (waybill, revision, position, stage, recorded_at, parties)
            SELECT waybill, revision, position, stage, recorded_at, string_to_array(parties, ' ')
            FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[])
                AS told (waybill, revision, position, stage, recorded_at, parties)
            ON CONFLICT (waybill) DO UPDATE SET
                revision = excluded.revision, position = excluded.position, stage = excluded.stage,
                recorded_at = excluded.recorded_at, parties = excluded.parties
            WHERE known.revision <= excluded.revision
            RETURNING waybill
            """;
    private final Columns columns;
    private final String upsert;

    HeadTable(DataSource target, String suffix) {
        this.columns = new Columns(target);
        this.upsert = UPSERT.formatted(suffix);
    }

    /** Writes the rows; says which waybills were not already newer. */
    Set<String> upsert(List<HeadRow> rows) {
        return columns.update(
                upsert,
                Columns.of(rows, HeadRow::waybill),
                Columns.of(rows, HeadRow::revision),
                Columns.of(rows, HeadRow::position),
                Columns.of(rows, HeadRow::stage),
                Columns.of(rows, row -> row.recordedAt().toString()),
                Columns.of(rows, row -> String.join(" ", row.parties())));
    }
}
