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
    private static final int FEW = 500;
    private static final String OWN = "WAYBILL";

    private static final String FIND =
            """
            SELECT waybill, scheme, shown, value,
                array_to_string(array_agg(DISTINCT unit) FILTER (WHERE unit <> ''), chr(10)), min(leg), from_at, to_at
            FROM read.waybill_find AS known
            WHERE parties @> ARRAY[?::text] AND scheme = ANY(string_to_array(?, ' ')) AND %s AND %s
            GROUP BY waybill, scheme, shown, value, from_at, to_at
            ORDER BY to_at DESC, from_at DESC, waybill DESC, scheme, shown
            LIMIT %d
            """;

    private static final String WHOLE = "value = ?";

    private static final String PART =
            """
            (value >= ? AND value < ? || chr(1114111)
                OR reverse(value) >= reverse(?) AND reverse(value) < reverse(?) || chr(1114111))
            """;

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

    public Finder(DataSource reader) {
        this.rows = new ForParty(reader);
    }

    /** Whole numbers; if there is none, those that begin or end so. Without a time, of any time. */
    public Found find(
            Caller caller, Wanted wanted, Optional<Instant> at, Optional<AliasScheme> scheme) {
        var asked = new Asked(caller, wanted, at, schemes(caller, scheme));
        var whole = find(asked, WHOLE, List.of(wanted.value()));
        var found = whole.isEmpty() && wanted.mayBePart() ? parts(asked) : whole;
        boolean fits = found.stream().anyMatch(hit -> hit.part() == wanted.value().length());
        return new Found(
                found.stream().limit(MOST).toList(),
                fits ? Optional.empty() : wanted.misread(),
                found.size() > MOST);
    }

    private record Asked(Caller caller, Wanted wanted, Optional<Instant> at, String schemes) {}

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

    private List<Hit> parts(Asked asked) {
        String value = asked.wanted().value();
        String beginning = asked.wanted().beginning();
        var values = new ArrayList<>(List.of(beginning, beginning, value, value));
        var mine = few(asked.caller());
        mine.ifPresent(values::add);
        return find(asked, mine.isPresent() ? PART + AMONG : PART, values);
    }

    /** The waybills of the party, if they are few. */
    private Optional<String> few(Caller caller) {
        String party = caller.party().value();
        var mine =
                rows.query(caller, MINE, row -> row.getString(1), party, FEW + 1, party, FEW + 1);
        return mine.size() > FEW ? Optional.empty() : Optional.of(String.join(" ", mine));
    }

    private List<Hit> find(Asked asked, String match, List<String> values) {
        var all = new ArrayList<Object>(List.of(asked.caller().party().value(), asked.schemes()));
        all.addAll(values);
        asked.at().map(Instants::spelled).ifPresent(time -> all.addAll(List.of(time, time, time)));
        String sql = FIND.formatted(match, asked.at().isPresent() ? THEN : "TRUE", MOST + 1);
        return rows.query(asked.caller(), sql, row -> hit(row, asked.wanted()), all.toArray());
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
