package io.yidan.command.alias;

import io.yidan.command.alias.Holders.Holder;
import io.yidan.eventstore.follow.Hurry;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.EventTime;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** Looks up whose an alias was at the time of an event. */
public final class AliasIndex {
    private static final String HOLDERS =
            """
            SELECT latest.at, a.waybill, a.leg, a.unit, a.left_at
            FROM (
                SELECT max(from_at) AS at FROM read.alias
                WHERE value = ? AND scheme = ? AND to_at > from_at AND from_at <= ?
                    AND waybill <> ALL (?)) AS latest
            LEFT JOIN (
                SELECT held.waybill, held.leg, held.unit, held.left_at
                FROM read.alias AS held
                JOIN read.alias_holder AS h
                    ON h.waybill = held.waybill AND h.parties @> ARRAY[?::text]
                WHERE held.value = ? AND held.scheme = ? AND held.from_at < ? AND held.to_at > ?
                    AND held.waybill <> ALL (?)) AS a ON true
            """;
    private static final ResultSetExtractor<Holders> READ = AliasIndex::holders;
    private final JdbcTemplate sql;
    private final Hurry follower;

    /** Whoever waits for the index hurries its follower, if that runs on this node. */
    public AliasIndex(DataSource projector, Hurry follower) {
        this.sql = new JdbcTemplate(projector);
        this.follower = follower;
    }

    /**
     * Every holder of the alias then, in waybills in which the party has a part. A vehicle that went off with a unit and
     * later took another is on its next trip, whether or not it was told to be empty. A day is a whole day.
     */
    public List<Match> resolve(Alias alias, EventTime time, PartyId party) {
        return holders(alias, time, party, List.of()).there();
    }

    /** The same, leaving out some waybills that the index does not show as they are now. */
    Holders holders(Alias alias, EventTime time, PartyId party, List<Tried> but) {
        var start = start(time);
        var without = but.stream().map(one -> one.number().value()).toArray(String[]::new);
        return sql.query(
                HOLDERS,
                READ,
                alias.value(),
                alias.scheme().name(),
                start,
                without,
                party.value(),
                alias.value(),
                alias.scheme().name(),
                after(time),
                start,
                without);
    }

    /** One row for each holder, or one without any. */
    private static Holders holders(ResultSet rows) throws SQLException {
        var holders = new ArrayList<Holder>();
        Optional<Instant> latest = Optional.empty();
        while (rows.next()) {
            latest = instant(rows, 1);
            if (rows.getString(2) != null) {
                holders.add(new Holder(match(rows), instant(rows, 5)));
            }
        }
        return new Holders(holders, latest);
    }

    private static OffsetDateTime start(EventTime time) {
        return time.start().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime after(EventTime time) {
        return time.order()
                .truncatedTo(ChronoUnit.MICROS)
                .plus(1, ChronoUnit.MICROS)
                .atOffset(ZoneOffset.UTC);
    }

    /** None if it is not there, or never comes. */
    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .filter(time -> !time.equals(OffsetDateTime.MAX))
                .map(OffsetDateTime::toInstant);
    }

    /** The last position of the log that the index shows. */
    public long reached() {
        return sql.queryForObject("SELECT position FROM read.alias_reached", Long.class);
    }

    /** Waits until the index shows everything up to a position; false when the time was over first. */
    public boolean awaitReached(long position, Duration patience) {
        var end = Instant.EPOCH.plusNanos(System.nanoTime()).plus(patience);
        for (long pause = 2; reached() < position; pause = Math.min(2 * pause, 32)) {
            if (!Instant.EPOCH.plusNanos(System.nanoTime()).isBefore(end)) {
                return false;
            }
            follower.up();
            try {
                TimeUnit.MILLISECONDS.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static Match match(ResultSet row) throws SQLException {
        return new Match(
                new WaybillNumber(row.getString(2)),
                Optional.of(row.getInt(3)).filter(leg -> leg > 0),
                Optional.of(row.getString(4)).filter(unit -> !unit.isEmpty()).map(UnitId::new));
    }
}
