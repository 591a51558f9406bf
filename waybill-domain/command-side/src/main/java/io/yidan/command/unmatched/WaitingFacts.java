package io.yidan.command.unmatched;

import io.yidan.command.KeptAside.Mark;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** The list of facts that wait for their waybill; a projection of the log. */
public final class WaitingFacts {
    private final JdbcClient sql;

    public WaitingFacts(DataSource projector) {
        sql = JdbcClient.create(projector);
    }

    /** A fact that waits: the stream and version that keep it. */
    public record Waiting(String stream, int version) {}

    /** How many facts wait, and since when the oldest of them does. */
    public record All(long count, Optional<Instant> oldest) {}

    /**
     * A fact of a party that waits.
     *
     * @param turnedDown code of why the waybill it was told for did not take it, if it was tried
     */
    record Of(Mark mark, Optional<String> turnedDown) {}

    /** What waits of this party, the oldest first, after one that was listed before. */
    List<Of> of(PartyId party, Optional<Mark> after, int most) {
        var last = after.orElse(new Mark(Instant.EPOCH, "", -1));
        return sql.sql(
                        """
                        SELECT stream, version, kept_at, turned_down FROM read.unmatched_fact
                        WHERE party = ? AND (kept_at, stream, version) > (?, ?, ?)
                        ORDER BY kept_at, stream, version LIMIT ?
                        """)
                .params(
                        party.value(),
                        last.keptAt().atOffset(ZoneOffset.UTC),
                        last.stream(),
                        last.version(),
                        most)
                .query(
                        (row, _) ->
                                new Of(
                                        new Mark(
                                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                                row.getString(1),
                                                row.getInt(2)),
                                        Optional.ofNullable(row.getString(4))))
                .list();
    }

    /** What waits in one stream, in the order it was told. */
    List<Waiting> in(String stream) {
        return sql.sql(
                        "SELECT stream, version FROM read.unmatched_fact WHERE stream = ? ORDER BY"
                                + " version")
                .param(stream)
                .query(Waiting.class)
                .list();
    }

    /** The waybill it was tried on did not take it, for this reason. */
    void turnedDown(Waiting fact, String code) {
        sql.sql("UPDATE read.unmatched_fact SET turned_down = ? WHERE stream = ? AND version = ?")
                .params(code, fact.stream(), fact.version())
                .update();
    }

    /** Of all parties. */
    public All all() {
        return sql.sql("SELECT count(*), min(kept_at) FROM read.unmatched_fact")
                .query(
                        (row, _) ->
                                new All(
                                        row.getLong(1),
                                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /** How many facts of this party wait. */
    int of(PartyId party) {
        return sql.sql("SELECT count(*) FROM read.unmatched_fact WHERE party = ?")
                .param(party.value())
                .query(Integer.class)
                .single();
    }

    /** Adds one that waits for the holder of an alias. */
    public void add(Waiting fact, Alias alias, PartyId party, Instant keptAt) {
        sql.sql(
                        """
                        INSERT INTO read.unmatched_fact
                            (stream, version, alias_scheme, alias_value, party, kept_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        fact.stream(),
                        fact.version(),
                        alias.scheme().name(),
                        alias.value(),
                        party.value(),
                        keptAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether anything waits for the holder of an alias; what a waybill turned down waits for a person. */
    public boolean anyByAlias() {
        return sql.sql(
                        "SELECT EXISTS (SELECT FROM read.unmatched_fact WHERE alias_value IS NOT"
                                + " NULL AND turned_down IS NULL)")
                .query(Boolean.class)
                .single();
    }

    /** What waits for an alias that one of these waybills holds at some time, in the order it was kept. */
    public List<Waiting> waitingForAliasesOf(Collection<String> waybills) {
        return sql.sql(
                        """
                        SELECT stream, version FROM read.unmatched_fact AS u
                        WHERE turned_down IS NULL AND EXISTS (
                            SELECT FROM read.alias AS a
                            WHERE a.scheme = u.alias_scheme AND a.value = u.alias_value
                                AND a.waybill = ANY (?))
                        ORDER BY kept_at, stream, version
                        """)
                .param(waybills.toArray(String[]::new))
                .query(Waiting.class)
                .list();
    }

    void add(Waiting fact, WaybillNumber addressedTo, PartyId party, Instant keptAt) {
        sql.sql(
                        """
                        INSERT INTO read.unmatched_fact (stream, version, addressed_to, party, kept_at)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        fact.stream(),
                        fact.version(),
                        addressedTo.value(),
                        party.value(),
                        keptAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** This fact waits no longer; others of its stream may, for another waybill. */
    void remove(Waiting fact) {
        sql.sql("DELETE FROM read.unmatched_fact WHERE stream = ? AND version = ?")
                .params(fact.stream(), fact.version())
                .update();
    }

    /** No fact of this stream kept before this version waits any longer. */
    void removeBefore(String stream, int version) {
        sql.sql("DELETE FROM read.unmatched_fact WHERE stream = ? AND version < ?")
                .params(stream, version)
                .update();
    }

    /** What waits for this waybill, in the order it was kept. */
    List<Waiting> waitingFor(WaybillNumber number) {
        return sql.sql(
                        """
                        SELECT stream, version FROM read.unmatched_fact
                        WHERE addressed_to = ? ORDER BY kept_at, stream, version
                        """)
                .param(number.value())
                .query(Waiting.class)
                .list();
    }

    /** The last fact of each stream in which all were kept before this time, a few streams at a time. */
    List<Waiting> lastKeptBefore(Instant time, int limit) {
        return sql.sql(
                        """
                        SELECT stream, max(version) AS version FROM read.unmatched_fact
                        GROUP BY stream HAVING max(kept_at) < ? ORDER BY max(kept_at) LIMIT ?
                        """)
                .params(time.atOffset(ZoneOffset.UTC), limit)
                .query(Waiting.class)
                .list();
    }
}
