package io.yidan.query.list;

import io.yidan.access.Caller;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.sql.ForParty;
import io.yidan.query.sql.Instants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** Lists the waybills of a party as they stand at a time; of others there is nothing to see. */
public final class WaybillLists {
    /** What is owed and late at a time, of every open waybill of a party. */
    private static final String SEEN =
            """
            (SELECT waybill, brief, arrival_at, late_after < ?::timestamptz AS late,
                stands_since[1 + width_bucket(?::timestamptz, turns)] AS stands,
                NOT ?::text = ANY(string_to_array(waits_for[1 + width_bucket(?::timestamptz, turns)], ','))
                    AS others
            FROM read.waybill_list WHERE open AND parties @> ARRAY[?::text]) AS seen
            """;

    private static final String COUNTS =
            """
            SELECT count(*), count(*) FILTER (WHERE %s), count(*) FILTER (WHERE %s),
                count(*) FILTER (WHERE %s),
                (SELECT count(*) FROM (
                    SELECT FROM read.waybill_list WHERE NOT open AND parties @> ARRAY[?::text] LIMIT ?) AS closed)
            FROM %s
            """
                    .formatted(
                            Filter.WAITING.condition(),
                            Filter.STANDING.condition(),
                            Filter.LATE.condition(),
                            SEEN);

    private static final String OPEN =
            "SELECT brief, late, others, stands, arrival_at, waybill FROM "
                    + SEEN
                    + "WHERE %s AND %s ORDER BY %s LIMIT ?";
    private static final String URGENCY = "others, stands, arrival_at, waybill";
    private static final String ARRIVAL = "arrival_at, waybill";

    private static final String CLOSED =
            """
            SELECT brief, FALSE, TRUE, 'infinity'::timestamptz, arrival_at, waybill FROM read.waybill_list
            WHERE NOT open AND parties @> ARRAY[?::text] AND %s
            ORDER BY arrival_at DESC, waybill DESC LIMIT ?
            """;

    private static final String NAMED =
            """
            SELECT brief, open AND late_after < ?::timestamptz FROM read.waybill_list
            WHERE waybill = ANY(string_to_array(?, ' ')) AND parties @> ARRAY[?::text]
            ORDER BY array_position(string_to_array(?, ' '), waybill)
            """;

    private static final String ABOUT =
            """
            SELECT one.brief FROM read.waybill_list AS one, read.waybill_list AS other
            WHERE other.waybill = ? AND one.waybill <> other.waybill AND one.open
                AND one.parties @> ARRAY[?::text]
                AND (one.arrival_at BETWEEN other.arrival_at - interval '10 days'
                    AND other.arrival_at + interval '10 days')
            ORDER BY one.arrival_at, one.waybill LIMIT 500
            """;

    private final ForParty rows;

    public WaybillLists(DataSource reader) {
        this.rows = new ForParty(reader);
    }

    public Counts counts(Caller caller, Instant now) {
        var values = new ArrayList<Object>(List.of(caller.party().value(), Counts.MOST_CLOSED + 1));
        values.addAll(seen(caller, now));
        return rows.query(
                        caller,
                        COUNTS,
                        row ->
                                new Counts(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5)),
                        values.toArray())
                .getFirst();
    }

    /** The first rows as of now, or those after a mark as of its time. */
    public Slice page(
            Caller caller,
            Filter filter,
            Order order,
            Instant now,
            Optional<Mark> after,
            int size) {
        var readAt = after.map(Mark::readAt).orElse(now);
        long before = after.map(Mark::before).orElse(0L);
        var found =
                filter == Filter.CLOSED
                        ? closed(caller, after, size + 1)
                        : open(caller, filter, order, readAt, after, size + 1);
        var rows = found.stream().limit(size).map(Found::row).toList();
        var next =
                found.size() > size
                        ? Optional.of(
                                found.get(size - 1).mark(filter, order, readAt, before + size))
                        : Optional.<Mark>empty();
        return new Slice(rows, readAt, before, next);
    }

    /** These waybills in this order, as far as the caller has a part in them. */
    public List<Listed> named(Caller caller, Collection<String> waybills, Instant now) {
        String all = String.join(" ", waybills);
        return rows.query(
                caller,
                NAMED,
                row -> Listed.of(row.getBytes(1), row.getBoolean(2)),
                now.toString(),
                all,
                caller.party().value(),
                all);
    }

    /** Open waybills of the party that come within ten days of another of its waybills, at most 500. */
    public List<WaybillView> comingAbout(Caller caller, String waybill) {
        return rows.query(
                caller,
                ABOUT,
                row -> Listed.of(row.getBytes(1), false).brief(),
                waybill,
                caller.party().value());
    }

    private List<Found> open(
            Caller caller,
            Filter filter,
            Order order,
            Instant now,
            Optional<Mark> after,
            int limit) {
        String by = order == Order.URGENCY ? URGENCY : ARRIVAL;
        String beyond =
                order == Order.URGENCY
                        ? "(?::boolean, ?::timestamptz, ?::timestamptz, ?::text)"
                        : "(?::timestamptz, ?::text)";
        var values = new ArrayList<>(seen(caller, now));
        after.ifPresent(
                mark -> {
                    if (order == Order.URGENCY) {
                        values.add(mark.others());
                        values.add(Instants.orNever(mark.stands()));
                    }
                    values.add(Instants.orNever(mark.arrival()));
                    values.add(mark.waybill());
                });
        values.add(limit);
        String since = after.isEmpty() ? "TRUE" : "(" + by + ") > " + beyond;
        String sql = OPEN.formatted(filter.condition(), since, by);
        return rows.query(caller, sql, Found::of, values.toArray());
    }

    private List<Found> closed(Caller caller, Optional<Mark> after, int limit) {
        var values = new ArrayList<Object>(List.of(caller.party().value()));
        after.ifPresent(
                mark -> {
                    values.add(Instants.orNever(mark.arrival()));
                    values.add(mark.waybill());
                });
        values.add(limit);
        String since = after.isEmpty() ? "TRUE" : "(" + ARRIVAL + ") < (?::timestamptz, ?::text)";
        return rows.query(caller, CLOSED.formatted(since), Found::of, values.toArray());
    }

    private static List<Object> seen(Caller caller, Instant now) {
        String party = caller.party().value();
        String time = now.toString();
        return List.of(time, time, party, time, party);
    }

    /** A row with what it is ordered by. */
    private record Found(
            Listed row,
            boolean others,
            Optional<Instant> stands,
            Optional<Instant> arrival,
            String waybill) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    Listed.of(row.getBytes(1), row.getBoolean(2)),
                    row.getBoolean(3),
                    Instants.read(row, 4),
                    Instants.read(row, 5),
                    row.getString(6));
        }

        Mark mark(Filter filter, Order order, Instant readAt, long before) {
            return new Mark(filter, order, readAt, before, others, stands, arrival, waybill);
        }
    }
}
