package io.yidan.query.customs.figure;

import io.yidan.query.customs.CaseHistory;
import io.yidan.query.sql.Instants;

import org.springframework.jdbc.core.JdbcTemplate;

import javax.sql.DataSource;

/** The table {@code customs_figure}: all rows of a case are written anew together, never by what is older. */
public final class FigureTable {
    private static final String CLEAR =
            "DELETE FROM read.customs_figure WHERE case_number = ? AND version <= ?";
    private static final String PUT =
            """
            INSERT INTO read.customs_figure
                (case_number, version, parties, kind, nth, code, office, at, minutes)
            SELECT ?, ?, string_to_array(?, ' '), ?, ?, ?, ?, ?::timestamptz, ?
            WHERE NOT EXISTS
                (SELECT FROM read.customs_figure WHERE case_number = ? AND version > ?)
            """;
    private final JdbcTemplate jdbc;

    public FigureTable(DataSource target) {
        this.jdbc = new JdbcTemplate(target);
    }

    void put(CaseHistory history) {
        String number = history.known().number().orElseThrow().value();
        long version = history.known().version();
        String parties = String.join(" ", history.parties());
        jdbc.update(CLEAR, number, version);
        jdbc.batchUpdate(
                PUT,
                Counted.of(history).stream()
                        .map(one -> row(number, version, parties, one))
                        .toList());
    }

    private static Object[] row(String number, long version, String parties, Figure one) {
        Integer minutes = one.minutes().isPresent() ? one.minutes().getAsInt() : null;
        return new Object[] {
            number,
            version,
            parties,
            one.kind(),
            one.nth(),
            one.code(),
            one.office(),
            Instants.spelled(one.at()),
            minutes,
            number,
            version
        };
    }
}
