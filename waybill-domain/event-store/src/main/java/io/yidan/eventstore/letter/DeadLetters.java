package io.yidan.eventstore.letter;

import io.yidan.eventstore.read.Query;
import io.yidan.eventstore.read.RecordedEvent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

/**
 * The table of events that followers of the log have left out. Whoever adds, removes or tries one does so in a
 * transaction of its own, on the connections given here.
 */
public final class DeadLetters {
    private static final String LETTER =
            "follower, stream, version, position, recorded_at, problem, since, attempts";
    private static final String FIRSTS =
            "SELECT DISTINCT ON (follower, stream) "
                    + LETTER
                    + ", count(*) OVER (PARTITION BY follower, stream) FROM read.dead_letter"
                    + " ORDER BY follower, stream, position LIMIT ?";
    private static final String WAITING =
            "SELECT "
                    + LETTER
                    + " FROM read.dead_letter WHERE follower = ? AND stream = ? ORDER BY position";
    private static final String COUNT =
            "SELECT count(*) FROM (SELECT DISTINCT follower, stream FROM read.dead_letter) AS"
                    + " stuck";
    private static final String STREAMS =
            "SELECT DISTINCT stream FROM read.dead_letter WHERE follower = ?";
    private static final String ADD =
            """
            INSERT INTO read.dead_letter (follower, position, stream, version, recorded_at, problem, since)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String TRIED =
            """
            UPDATE read.dead_letter SET problem = ?, attempts = attempts + 1
            WHERE follower = ? AND position = ?
            """;
    private static final String REMOVE =
            "DELETE FROM read.dead_letter WHERE follower = ? AND stream = ? AND version <= ?";
    private final Query table;
    private final Attempts attempts;
    private final InstantSource clock;

    /** Over connections that belong to the transaction of whoever calls, if there is one. */
    public DeadLetters(DataSource transactional, InstantSource clock) {
        this.table = new Query(transactional);
        this.attempts = new Attempts(transactional);
        this.clock = clock;
    }

    /** The first letter of a stream, and how many of that stream wait. */
    public record Stuck(DeadLetter first, int waiting) {}

    /** Every stream of which a follower hears nothing, at most so many. */
    public List<Stuck> stuck(int most) {
        return table.list(FIRSTS, row -> new Stuck(letter(row), row.getInt(9)), most);
    }

    /** How many of these there are. */
    public int countStuck() {
        return table.list(COUNT, row -> row.getInt(1)).getFirst();
    }

    /** What waits of a stream, in order. */
    public List<DeadLetter> waiting(String follower, String stream) {
        return table.list(WAITING, DeadLetters::letter, follower, stream);
    }

    /** The streams of which a follower hears nothing for now. */
    public Set<String> streams(String follower) {
        return new HashSet<>(table.list(STREAMS, row -> row.getString(1), follower));
    }

    /** Keeps everybody else from telling this follower anything until the transaction ends. */
    public void hold(String follower) {
        table.list("SELECT pg_advisory_xact_lock(89, hashtext(?))", _ -> follower, follower);
    }

    /** Does something; if that fails nothing of it is left in the transaction, which goes on. */
    void undoneIfItFails(Runnable work) {
        attempts.undoneIfItFails(work);
    }

    /** Leaves an event out, with the reason or behind another. */
    void add(String follower, RecordedEvent event, Optional<String> problem) {
        table.change(
                ADD,
                follower,
                event.position(),
                event.stream(),
                event.version(),
                time(event.recordedAt()),
                problem.orElse(null),
                time(clock.instant()));
    }

    /** Notes that an event was tried again, and failed. */
    void tried(String follower, long position, String problem) {
        table.change(TRIED, problem, follower, position);
    }

    /** Nothing of this stream up to a version waits any longer. */
    void remove(String follower, String stream, int upTo) {
        table.change(REMOVE, follower, stream, upTo);
    }

    /** Forgets all of a follower's. */
    public void clear(String follower) {
        table.change("DELETE FROM read.dead_letter WHERE follower = ?", follower);
    }

    /** What one follower has left out is now what another has. */
    public void move(String from, String to) {
        clear(to);
        table.change("UPDATE read.dead_letter SET follower = ? WHERE follower = ?", to, from);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                Query.instant(row, 5),
                Optional.ofNullable(row.getString(6)),
                Query.instant(row, 7),
                row.getInt(8));
    }
}
