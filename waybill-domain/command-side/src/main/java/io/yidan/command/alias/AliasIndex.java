package io.yidan.command.alias;

import io.yidan.eventstore.follow.Hurry;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.EventTime;

import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** Looks up whose an alias was at the time of an event. */
public final class AliasIndex {
    private static final String RESOLVE =
            """
            SELECT DISTINCT a.waybill, a.leg, a.unit
            FROM read.alias AS a
            JOIN read.alias_holder AS h ON h.waybill = a.waybill AND h.parties @> ARRAY[?::text]
            WHERE a.value = ? AND a.scheme = ? AND a.from_at < ? AND a.to_at > ?
                AND NOT EXISTS (
                    SELECT FROM read.alias AS later
                    WHERE later.value = a.value AND later.scheme = a.scheme
                        AND later.to_at > later.from_at
                        AND later.from_at > a.left_at AND later.from_at <= ?)
            ORDER BY a.waybill, a.unit, a.leg
            """;
    private static final String OTHERS =
            """
            SELECT DISTINCT a.waybill, a.leg, a.unit, a.left_at
            FROM read.alias AS a
            JOIN read.alias_holder AS h ON h.waybill = a.waybill AND h.parties @> ARRAY[?::text]
            WHERE a.value = ? AND a.scheme = ? AND a.from_at < ? AND a.to_at > ?
                AND a.waybill <> ALL (?)
            """;
    private static final String LATEST_START =
            """
            SELECT max(from_at) FROM read.alias
            WHERE value = ? AND scheme = ? AND to_at > from_at AND from_at <= ?
                AND waybill <> ALL (?)
            """;
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
        return sql.query(
                RESOLVE,
                (row, _) -> match(row),
                party.value(),
                alias.value(),
                alias.scheme().name(),
                after(time),
                start(time),
                start(time));
    }

    /**
     * Who held an alias in waybills other than some, whether or not it was taken up again later.
     *
     * @param latestStart when anybody else took it up last, up to the time asked for
     */
    record Others(List<AliasForesight.Holder> holders, Optional<Instant> latestStart) {}

    Others others(Alias alias, EventTime time, PartyId party, List<String> but) {
        var without = but.toArray(String[]::new);
        var holders =
                sql.query(
                        OTHERS,
                        (row, _) -> new AliasForesight.Holder(match(row), left(row)),
                        party.value(),
                        alias.value(),
                        alias.scheme().name(),
                        after(time),
                        start(time),
                        without);
        var latest =
                sql.queryForObject(
                        LATEST_START,
                        OffsetDateTime.class,
                        alias.value(),
                        alias.scheme().name(),
                        start(time),
                        without);
        return new Others(holders, Optional.ofNullable(latest).map(OffsetDateTime::toInstant));
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

    private static Optional<Instant> left(ResultSet row) throws SQLException {
        return Optional.of(row.getObject(4, OffsetDateTime.class))
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
                new WaybillNumber(row.getString(1)),
                Optional.of(row.getInt(2)).filter(leg -> leg > 0),
                Optional.of(row.getString(3)).filter(unit -> !unit.isEmpty()).map(UnitId::new));
    }
}
