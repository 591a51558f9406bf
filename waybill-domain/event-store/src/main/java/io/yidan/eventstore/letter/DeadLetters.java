package io.yidan.eventstore.letter;

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
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * The table of events that followers of the log have left out. Whoever adds, removes or tries one does so in a
 * transaction of its own, on the connections given here.
 */
public final class DeadLetters {
    private static final String ALL =
            """
            SELECT follower, stream, version, position, recorded_at, problem, since, attempts
            FROM read.dead_letter ORDER BY follower, stream, position LIMIT ?
            """;
    private static final String FIRSTS =
            """
            SELECT DISTINCT ON (follower, stream)
                follower, stream, version, position, recorded_at, problem, since, attempts
            FROM read.dead_letter ORDER BY follower, stream, position
            """;
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
    private static final String WAITING =
            "SELECT version FROM read.dead_letter WHERE follower = ? AND stream = ? ORDER BY"
                    + " position";
    private final Sql sql;
    private final InstantSource clock;

    /** Does something; if that fails nothing of it is left in the transaction, which goes on. */
    <T> T undoneIfItFails(Supplier<T> work) {
        return sql.undoneIfItFails(work);
    }

    /** Over connections that belong to the transaction of whoever calls, if there is one. */
    public DeadLetters(DataSource transactional, InstantSource clock) {
        this.sql = new Sql(transactional);
        this.clock = clock;
    }

    /** What waits, stream by stream in the order of the log, at most so many. */
    public List<DeadLetter> all(int most) {
        return sql.list(ALL, DeadLetters::letter, most);
    }

    /** The first that waits of each stream, follower by follower. */
    List<DeadLetter> firsts() {
        return sql.list(FIRSTS, DeadLetters::letter);
    }

    /** Keeps everybody else from telling this follower anything until the transaction ends. */
    public void hold(String follower) {
        sql.list("SELECT pg_advisory_xact_lock(89, hashtext(?))", _ -> follower, follower);
    }

    /** The streams of which a follower hears nothing for now. */
    public Set<String> streams(String follower) {
        return new HashSet<>(
                sql.list(
                        "SELECT DISTINCT stream FROM read.dead_letter WHERE follower = ?",
                        row -> row.getString(1),
                        follower));
    }

    /** The versions of a stream that wait, in order. */
    List<Integer> waiting(String follower, String stream) {
        return sql.list(WAITING, row -> row.getInt(1), follower, stream);
    }

    /** Leaves an event out, with the reason or behind another. */
    void add(String follower, RecordedEvent event, Optional<String> problem) {
        sql.run(
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
        sql.run(TRIED, problem, follower, position);
    }

    /** Nothing of this stream up to a version waits any longer. */
    void remove(String follower, String stream, int upTo) {
        sql.run(
                "DELETE FROM read.dead_letter WHERE follower = ? AND stream = ? AND version <= ?",
                follower,
                stream,
                upTo);
    }

    /** Forgets all of a follower's. */
    public void clear(String follower) {
        sql.run("DELETE FROM read.dead_letter WHERE follower = ?", follower);
    }

    /** What one follower has left out is now what another has. */
    public void move(String from, String to) {
        clear(to);
        sql.run("UPDATE read.dead_letter SET follower = ? WHERE follower = ?", to, from);
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
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString(6)),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8));
    }
}
