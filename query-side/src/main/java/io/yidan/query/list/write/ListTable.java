package io.yidan.query.list.write;

import io.yidan.query.sql.Columns;
import io.yidan.query.sql.Instants;
import io.yidan.query.tracking.Beside;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** The table {@code waybill_list}: all rows of a batch in one statement; a row that says the same is left alone. */
public final class ListTable implements Beside {
    private static final String NAME = "waybill_list";
    private static final String UPSERT =
            """
            INSERT INTO read.waybill_list%s AS known
                (waybill, open, arrival_at, late_after, turns, waits_for, stands_since, brief, parties)
            SELECT waybill, open, arrival_at, late_after, string_to_array(turns, ' ')::timestamptz[],
                string_to_array(waits_for, ' '), string_to_array(stands_since, ' ')::timestamptz[], brief,
                string_to_array(parties, ' ')
            FROM unnest(?::text[], ?::boolean[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[],
                    ?::text[], ?::bytea[], ?::text[])
                AS told (waybill, open, arrival_at, late_after, turns, waits_for, stands_since, brief, parties)
            ON CONFLICT (waybill) DO UPDATE SET
                open = excluded.open, arrival_at = excluded.arrival_at, late_after = excluded.late_after,
                turns = excluded.turns, waits_for = excluded.waits_for,
                stands_since = excluded.stands_since, brief = excluded.brief, parties = excluded.parties
            WHERE (known.open, known.arrival_at, known.late_after, known.turns, known.waits_for,
                    known.stands_since, known.brief, known.parties)
                IS DISTINCT FROM (excluded.open, excluded.arrival_at, excluded.late_after, excluded.turns,
                    excluded.waits_for, excluded.stands_since, excluded.brief, excluded.parties)
            RETURNING waybill
            """;
    private final Columns columns;
    private final String upsert;

    public ListTable(DataSource target, String suffix) {
        this.columns = new Columns(target);
        this.upsert = UPSERT.formatted(suffix);
    }

    @Override
    public void write(List<Touched> waybills) {
        var rows = waybills.stream().flatMap(one -> changed(one).stream()).toList();
        columns.update(
                upsert,
                Columns.of(rows, ListRow::waybill),
                Columns.of(rows, ListRow::open),
                Columns.of(rows, row -> Instants.orNever(row.arrivalAt())),
                Columns.of(rows, row -> Instants.orNever(row.lateAfter())),
                Columns.of(rows, ListRow::turnsAt),
                Columns.of(rows, ListRow::waitsFor),
                Columns.of(rows, ListRow::standsSince),
                rows.stream().map(ListRow::brief).toArray(byte[][]::new),
                Columns.of(rows, row -> String.join(" ", row.parties())));
    }

    /** The row of a waybill, unless it says what was written before. */
    private static Optional<ListRow> changed(Touched touched) {
        return Optional.of(ListRow.of(touched))
                .filter(row -> touched.waybill().isNew(NAME, row.said()));
    }
}
