package io.yidan.query.customs.figure;

import io.yidan.access.Caller;
import io.yidan.query.sql.ForParty;
import io.yidan.query.sql.Instants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;

import javax.sql.DataSource;

/** Reads, as a party, which customs cases are behind a figure: what took longest first, then in the order of time. */
public final class Behind {
    /** So many are told at most. */
    public static final int MOST = 200;

    private static final String CASES =
            """
            SELECT case_number, at, minutes FROM read.customs_figure
            WHERE at >= ?::timestamptz AND at < ?::timestamptz AND parties @> ARRAY[?::text]
                AND office = ? AND kind = ? AND (? = '' OR code = ?)
            ORDER BY minutes DESC NULLS LAST, at, case_number, nth LIMIT %d
            """
                    .formatted(MOST);
    private final ForParty rows;

    public Behind(DataSource reader) {
        this.rows = new ForParty(reader);
    }

    /**
     * What is counted of one office.
     *
     * @param code which of its kind, or empty for all
     */
    public record Of(String office, String kind, String code) {}

    /**
     * A case, once for each time it is counted.
     *
     * @param minutes how long it took, if that is measured
     */
    public record Case(String number, Instant at, OptionalInt minutes) {}

    public List<Case> cases(Caller caller, YearMonth month, Of figure) {
        return rows.query(
                caller,
                CASES,
                Behind::read,
                Figures.beginning(month),
                Figures.beginning(month.plusMonths(1)),
                caller.party().value(),
                figure.office(),
                figure.kind(),
                figure.code(),
                figure.code());
    }

    private static Case read(ResultSet row) throws SQLException {
        int minutes = row.getInt(3);
        var took = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(minutes);
        return new Case(row.getString(1), Instants.read(row, 2).orElseThrow(), took);
    }
}
