package io.yidan.query.customs;

import io.yidan.query.sql.Instants;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.Set;

import javax.sql.DataSource;

/** The table {@code customs_case}: one row for each case, never older than what was written. */
public final class CaseTable {
    private static final String PUT =
            """
            INSERT INTO read.customs_case AS known
                (case_number, version, open, turn, due, view, known_by, formerly, parties)
            VALUES (?, ?, ?, ?, ?::timestamptz, ?, string_to_array(?, ' '), string_to_array(?, ' '), string_to_array(?, ' '))
            ON CONFLICT (case_number) DO UPDATE SET
                version = excluded.version, open = excluded.open, turn = excluded.turn,
                due = excluded.due, view = excluded.view,
                known_by = excluded.known_by, formerly = excluded.formerly, parties = excluded.parties
            WHERE known.version < excluded.version
            """;
    private final JdbcTemplate jdbc;

    public CaseTable(DataSource target) {
        this.jdbc = new JdbcTemplate(target);
    }

    void put(CaseRow row) {
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
                joined(row.parties()));
    }

    private static String joined(Set<String> all) {
        return String.join(" ", all);
    }
}
