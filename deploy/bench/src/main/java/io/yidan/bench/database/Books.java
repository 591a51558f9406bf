package io.yidan.bench.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Holds what clients were told against what the database holds: acknowledged, stored and visible must be one. */
public final class Books {
    /** Streams that got events since a position, with the versions they got. */
    private static final String GROWN =
            "(SELECT stream, min(version) AS lo, max(version) AS hi, count(*) AS n FROM log.event"
                    + " WHERE position > ? AND position <= ? GROUP BY stream) AS grown";

    private static final String HOLES =
            "SELECT s.name FROM "
                    + GROWN
                    + " JOIN log.stream s ON s.id = grown.stream WHERE hi - lo + 1 <> n OR (lo > 0"
                    + " AND NOT EXISTS (SELECT 1 FROM log.event e WHERE e.stream = grown.stream AND"
                    + " e.version = lo - 1)) LIMIT 5";

    private static final String UNSEEN =
            "SELECT s.name FROM "
                    + GROWN
                    + " JOIN log.stream s ON s.id = grown.stream LEFT JOIN read.waybill_head h ON"
                    + " h.waybill = s.name WHERE h.revision IS DISTINCT FROM grown.hi::bigint LIMIT"
                    + " 5";

    private final Sql sql;

    public Books(Sql sql) {
        this.sql = sql;
    }

    /** Position of the last event stored. */
    public long head() {
        return sql.number("SELECT position FROM log.log_head");
    }

    /** Position up to which all read models have come. */
    public long reached() {
        return sql.number(
                "SELECT least(t.position, a.position) FROM read.tracking_progress t,"
                        + " read.alias_reached a");
    }

    /** Seconds between the last event stored and the last event that all read models show. */
    public double secondsBehind() {
        return sql.number(
                        "SELECT coalesce(extract(epoch FROM clock_timestamp() - recorded_at) *"
                            + " 1000, 0)::bigint FROM log.event WHERE position = (SELECT"
                            + " least(t.position, a.position) + 1 FROM read.tracking_progress t,"
                            + " read.alias_reached a)")
                / 1000.0;
    }

    /** Waits until the read models show all that is stored; says how long it took. */
    public Duration await(Duration patience) throws InterruptedException {
        long head = head();
        long begun = System.nanoTime();
        while (reached() < head) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new IllegalStateException(
                        "the read models are at %d of %d and do not come further in %s"
                                .formatted(reached(), head, patience));
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Everything that does not agree for the events after a position; empty if the figure may be printed. */
    public List<String> differences(long from, Ledger acknowledged) {
        long head = head();
        var found = new ArrayList<>(acknowledged.differences(from, head));
        long stored =
                sql.number(
                        "SELECT count(*) FROM log.event WHERE position > ? AND position <= ?",
                        from,
                        head);
        if (stored != head - from) {
            found.add(
                    "positions %d to %d hold %d events: there is a gap"
                            .formatted(from + 1, head, stored));
        }
        if (stored != acknowledged.count()) {
            found.add("%d acknowledged, %d stored".formatted(acknowledged.count(), stored));
        }
        name(found, "versions have a hole", sql.column(HOLES, from, head));
        name(found, "not shown at its last revision", sql.column(UNSEEN, from, head));
        return found;
    }

    private static void name(List<String> found, String what, List<Object> waybills) {
        if (!waybills.isEmpty()) {
            found.add(what + ": " + waybills);
        }
    }
}
