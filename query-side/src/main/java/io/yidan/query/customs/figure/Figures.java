package io.yidan.query.customs.figure;

import io.yidan.access.Caller;
import io.yidan.query.customs.figure.OfficeFigures.Band;
import io.yidan.query.sql.ForParty;
import io.yidan.query.sql.Instants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import javax.sql.DataSource;

/** Reads, as a party, what is counted of its customs cases in a month of Beijing. */
public final class Figures {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String TALLIES =
            """
            SELECT office, kind, code, count(*),
                percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes),
                percentile_disc(0.9) WITHIN GROUP (ORDER BY minutes),
                max(minutes),
                (array_agg(case_number ORDER BY minutes DESC NULLS LAST, case_number))[1]
            FROM read.customs_figure
            WHERE at >= ?::timestamptz AND at < ?::timestamptz AND parties @> ARRAY[?::text]
            GROUP BY office, kind, code ORDER BY office, kind, code
            """;
    private static final String BANDS =
            """
            SELECT office,
                CASE code WHEN 'BEFORE' THEN 0 ELSE 1 + width_bucket(minutes, ARRAY[31, 61, 121, 241]) END,
                count(*)
            FROM read.customs_figure
            WHERE at >= ?::timestamptz AND at < ?::timestamptz AND parties @> ARRAY[?::text]
                AND kind = 'ARRIVED' AND minutes IS NOT NULL
            GROUP BY 1, 2 ORDER BY 1, 2
            """;
    private final ForParty rows;

    public Figures(DataSource reader) {
        this.rows = new ForParty(reader);
    }

    private record Of<T>(String office, T what) {}

    /** The month in Beijing in which a time lies. */
    public static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(BEIJING));
    }

    /** The offices of which the party's cases were counted in the month, by their codes. */
    public List<OfficeFigures> of(Caller caller, YearMonth month) {
        var tallies = read(caller, month, TALLIES, Figures::tally);
        var bands = read(caller, month, BANDS, Figures::band);
        var offices = new TreeSet<>(tallies.stream().map(Of::office).toList());
        return offices.stream()
                .map(
                        office ->
                                new OfficeFigures(
                                        office, ofOffice(tallies, office), ofOffice(bands, office)))
                .toList();
    }

    private <T> List<T> read(
            Caller caller, YearMonth month, String sql, ForParty.Reading<T> reading) {
        return rows.query(
                caller,
                sql,
                reading,
                beginning(month),
                beginning(month.plusMonths(1)),
                caller.party().value());
    }

    static String beginning(YearMonth month) {
        return Instants.spelled(month.atDay(1).atStartOfDay(BEIJING).toInstant());
    }

    private static <T> List<T> ofOffice(List<Of<T>> all, String office) {
        return all.stream().filter(one -> one.office().equals(office)).map(Of::what).toList();
    }

    private static Of<Tally> tally(ResultSet row) throws SQLException {
        int median = row.getInt(5);
        Optional<Tally.Length> length =
                row.wasNull()
                        ? Optional.empty()
                        : Optional.of(
                                new Tally.Length(
                                        median, row.getInt(6), row.getInt(7), row.getString(8)));
        return new Of<>(
                row.getString(1),
                new Tally(row.getString(2), row.getString(3), row.getInt(4), length));
    }

    private static Of<Band> band(ResultSet row) throws SQLException {
        return new Of<>(row.getString(1), new Band(row.getInt(2), row.getInt(3)));
    }
}
