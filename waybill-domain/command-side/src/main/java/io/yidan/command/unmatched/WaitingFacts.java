package io.yidan.command.unmatched;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

/** The list of facts that wait for their waybill; a projection of the log. */
public final class WaitingFacts {
    private final JdbcClient sql;

    public WaitingFacts(DataSource projector) {
        sql = JdbcClient.create(projector);
    }

    /** A fact that waits: the stream and version that keep it. */
    public record Waiting(String stream, int version) {}

    /** How many facts of this party wait. */
    int of(PartyId party) {
        return sql.sql("SELECT count(*) FROM read.unmatched_fact WHERE party = ?")
                .param(party.value())
                .query(Integer.class)
                .single();
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

    void remove(String stream) {
        sql.sql("DELETE FROM read.unmatched_fact WHERE stream = ?").param(stream).update();
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

    /** Streams whose last fact was kept before this time, a few at a time. */
    List<String> keptBefore(Instant time, int limit) {
        return sql.sql(
                        """
                        SELECT stream FROM read.unmatched_fact GROUP BY stream HAVING max(kept_at) < ?
                        ORDER BY max(kept_at) LIMIT ?
                        """)
                .params(time.atOffset(ZoneOffset.UTC), limit)
                .query(String.class)
                .list();
    }
}
