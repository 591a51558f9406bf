package io.yidan.query.find;

import io.yidan.access.Caller;
import io.yidan.query.sql.ForParty;
import io.yidan.query.sql.Instants;
import io.yidan.waybill.alias.AliasScheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** Finds the waybills of a party by any number they have or had. What the party may not see cannot be found either. */
public final class Finder {
    private static final int MOST = 100;
    private static final int FEW = 2_000;

    /** So many rows are looked at on either side of a part; whoever wants more must say more of the number. */
    private static final int LOOKED_AT = 1_000;

    private static final String OWN = "WAYBILL";

    private static final String FIND =
            """
            SELECT waybill, scheme, shown, value,
                array_to_string(array_agg(DISTINCT unit) FILTER (WHERE unit <> ''), chr(10)), min(leg), from_at, to_at,
                count(*)
            FROM (%s) AS found
            GROUP BY waybill, scheme, shown, value, from_at, to_at
            ORDER BY to_at DESC, from_at DESC, waybill DESC, scheme, shown
            LIMIT %d
            """;

    private static final String ROWS =
            """
            SELECT known.* FROM read.waybill_find AS known
            WHERE parties @> ARRAY[?::text] AND scheme = ANY(string_to_array(?, ' ')) AND %s AND %s
            """;

    private static final String WHOLE = "value = ?";
    private static final String BEGINS = "value >= ? AND value < ? || chr(1114111)";
    private static final String ENDS =
            "reverse(value) >= reverse(?) AND reverse(value) < reverse(?) || chr(1114111)";

    /** Where a party has few waybills, their numbers are looked through instead of everybody's that begin so. */
    private static final String AMONG = " AND waybill = ANY(string_to_array(?, ' '))";

    private static final String MINE =
            """
            (SELECT waybill FROM read.waybill_list WHERE open AND parties @> ARRAY[?::text] LIMIT ?)
            UNION ALL
            (SELECT waybill FROM read.waybill_list WHERE NOT open AND parties @> ARRAY[?::text] LIMIT ?)
            """;

    /** What a vehicle takes after it went off with a unit is its next trip. */
    private static final String THEN =
            """
            from_at <= ?::timestamptz AND to_at > ?::timestamptz
            AND NOT EXISTS (
                SELECT FROM read.waybill_find AS later
                WHERE later.value = known.value AND later.scheme = known.scheme
                    AND later.from_at > known.left_at AND later.from_at <= ?::timestamptz)
            """;

    private final ForParty rows;
    private final int few;

    public Finder(DataSource reader) {
        this(reader, FEW);
    }

    /** So many waybills of a party are few. */
    Finder(DataSource reader, int few) {
        this.rows = new ForParty(reader);
        this.few = few;
    }

    /** Whole numbers; if there is none, those that begin or end so. Without a time, of any time. */
    public Found find(
            Caller caller, Wanted wanted, Optional<Instant> at, Optional<AliasScheme> scheme) {
        var asked = new Asked(caller, wanted, at, schemes(caller, scheme));
        var whole = find(asked, ROWS.formatted(WHOLE, then(at)), values(asked, wanted.value()));
        var found = whole.isEmpty() && wanted.mayBePart() ? parts(asked) : whole;
        var hits = found.stream().map(Row::hit).limit(MOST).toList();
        boolean fits = hits.stream().anyMatch(hit -> hit.part() == wanted.value().length());
        boolean cut = found.stream().mapToLong(Row::rows).sum() >= LOOKED_AT;
        return new Found(
                hits,
                fits ? Optional.empty() : wanted.misread(),
                found.size() > MOST || cut && hits.getFirst().match() != Hit.Match.WHOLE);
    }

    private record Asked(Caller caller, Wanted wanted, Optional<Instant> at, String schemes) {}

    /** A hit, and of how many rows it was put together. */
    private record Row(Hit hit, long rows) {}

    /** Kinds of numbers the party may search by: all of them, since all parties see all numbers of their waybills. */
    private static String schemes(Caller caller, Optional<AliasScheme> asked) {
        var kinds =
                asked.map(scheme -> Stream.of(scheme.name()))
                        .orElseGet(
                                () ->
                                        Stream.concat(
                                                Stream.of(OWN),
                                                Stream.of(AliasScheme.values()).map(Enum::name)));
        return String.join(" ", kinds.toList());
    }

    private List<Row> parts(Asked asked) {
        String value = asked.wanted().value();
        String beginning = asked.wanted().beginning();
        var mine = few(asked.caller());
        String among = mine.isPresent() ? AMONG : "";
        String then = then(asked.at());
        String sql =
                "(%s LIMIT %d) UNION (%s LIMIT %d)"
                        .formatted(
                                ROWS.formatted(BEGINS + among, then),
                                LOOKED_AT,
                                ROWS.formatted(ENDS + among, then),
                                LOOKED_AT);
        var values = new ArrayList<>(values(asked, with(mine, beginning)));
        values.addAll(values(asked, with(mine, value)));
        return find(asked, sql, values);
    }

    private static String[] with(Optional<String> mine, String part) {
        return mine.map(all -> new String[] {part, part, all})
                .orElseGet(() -> new String[] {part, part});
    }

    /** The waybills of the party, if they are few. */
    private Optional<String> few(Caller caller) {
        String party = caller.party().value();
        var mine =
                rows.query(caller, MINE, row -> row.getString(1), party, few + 1, party, few + 1);
        return mine.size() > few ? Optional.empty() : Optional.of(String.join(" ", mine));
    }

    private static String then(Optional<Instant> at) {
        return at.isPresent() ? THEN : "TRUE";
    }

    /** What the question marks of one search for rows take. */
    private static List<Object> values(Asked asked, String... match) {
        var all = new ArrayList<Object>(List.of(asked.caller().party().value(), asked.schemes()));
        all.addAll(List.of(match));
        asked.at().map(Instants::spelled).ifPresent(time -> all.addAll(List.of(time, time, time)));
        return all;
    }

    private List<Row> find(Asked asked, String found, List<Object> values) {
        return rows.query(
                asked.caller(),
                FIND.formatted(found, MOST + 1),
                row -> new Row(hit(row, asked.wanted()), row.getLong(9)),
                values.toArray());
    }

    private static Hit hit(ResultSet row, Wanted wanted) throws SQLException {
        String value = row.getString(4);
        var match = match(value, wanted);
        boolean near = match == Hit.Match.BEGINNING && !value.startsWith(wanted.value());
        var units = row.getString(5);
        return new Hit(
                row.getString(1),
                Optional.of(row.getString(2))
                        .filter(scheme -> !scheme.equals(OWN))
                        .map(AliasScheme::valueOf),
                row.getString(3),
                match,
                near ? wanted.beginning().length() : wanted.value().length(),
                units == null ? List.of() : List.of(units.split("\n")),
                row.getInt(6),
                Instants.read(row, 7),
                Instants.read(row, 8));
    }

    private static Hit.Match match(String value, Wanted wanted) {
        if (value.equals(wanted.value())) {
            return Hit.Match.WHOLE;
        }
        return value.startsWith(wanted.beginning()) ? Hit.Match.BEGINNING : Hit.Match.END;
    }
}
