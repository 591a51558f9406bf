package io.yidan.query.customs;

import io.yidan.query.sql.Instants;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/** The table {@code customs_case}: one row for each case, never older than what was written. */
public final class CaseTable {
    private static final String PUT =
            """
            INSERT INTO read.customs_case AS known
                (case_number, version, open, turn, due, view, known_by, formerly, parties, seen)
            VALUES (?, ?, ?, ?, ?::timestamptz, ?, string_to_array(?, ' '), string_to_array(?, ' '), string_to_array(?, ' '),
                greatest(?::bigint, (SELECT coalesce(max(seen), 0) + 1 FROM read.customs_case)))
            ON CONFLICT (case_number) DO UPDATE SET
                version = excluded.version, open = excluded.open, turn = excluded.turn,
                due = excluded.due, view = excluded.view,
                known_by = excluded.known_by, formerly = excluded.formerly, parties = excluded.parties,
                seen = excluded.seen
            WHERE known.version < excluded.version
            """;
    private static final String LAST = "SELECT coalesce(max(seen), 0) FROM read.customs_case";
    private static final String SINCE =
            """
            SELECT party, max(seen) FROM read.customs_case, unnest(parties) AS party
            WHERE seen > ? GROUP BY party ORDER BY 2
            """;
    private final JdbcTemplate jdbc;

    /** The place, among all changes, of the last one of a row that a party may read. */
    public record Changed(String party, long seen) {}

    public CaseTable(DataSource target) {
        this.jdbc = new JdbcTemplate(target);
    }

    /** The place of the last change of all. */
    public long last() {
        return jdbc.queryForObject(LAST, Long.class);
    }

    /** Who has to look again because of changes after a place, the last one last. */
    public List<Changed> since(long seen) {
        return jdbc.query(SINCE, (row, _) -> new Changed(row.getString(1), row.getLong(2)), seen);
    }

    /** Writes a row, as changed at this position of the log, or later: whoever watches has to come across it. */
    void put(CaseRow row, long position) {
        jdbc.update(
                PUT,
                row.view().getCaseNumber(),
                row.view().getRevision(),
                row.open(),
                row.item().duty().ordinal(),
                Instants.spelled(row.item().when()),
                row.view().toByteArray(),
                joined(row.knownBy()),
                joined(row.formerly()),
                joined(row.parties()),
                position);
    }

    private static String joined(Set<String> all) {
        return String.join(" ", all);
    }
}
