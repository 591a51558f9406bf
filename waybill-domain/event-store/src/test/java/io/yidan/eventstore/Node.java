package io.yidan.eventstore;

import com.zaxxer.hikari.HikariDataSource;

import io.yidan.eventstore.append.GroupCommit;
import io.yidan.eventstore.append.GroupCommitSettings;
import io.yidan.eventstore.axon.LogEventStore;
import io.yidan.eventstore.axon.LogStorageEngine;
import io.yidan.eventstore.chain.ChainVerifier;
import io.yidan.eventstore.chain.Flaw;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.follow.LogHead;
import io.yidan.eventstore.follow.LogTail;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.Placed;
import io.yidan.eventstore.log.StreamEvents;
import io.yidan.eventstore.log.Tips;
import io.yidan.eventstore.read.LogReader;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One server of the exchange as far as the log goes, put together on a test database. */
public final class Node implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    public final StoredForm form = new Note.Form();
    public final HikariDataSource pool;
    public final LogReader reader;
    public final LogHead head;
    public final GroupCommit commit;
    public final LogAppender appender;
    public final LogStorageEngine engine;
    public final LogEventStore store;
    public final LogTail tail = new LogTail(64);
    public final LogFeed feed;

    private Node(TestDatabase database, GroupCommitSettings settings, InstantSource clock) {
        pool = database.logPool();
        reader = new LogReader(pool);
        head = new LogHead(reader, Duration.ofMillis(100));
        commit = new GroupCommit(pool, clock, settings, head::reached);
        var tips = new Tips(reader, 1_000);
        appender =
                new LogAppender(
                        commit, tips, form, Secrets.random(), StreamIds.byTime(clock), tail);
        feed = new LogFeed(reader, form, head, tail);
        engine = new LogStorageEngine(appender, reader, tips, form, PATIENCE);
        store = LogEventStore.over(engine, reader, form, head);
    }

    /** A server with the usual settings. */
    public static Node on(TestDatabase database) {
        return on(database, GroupCommitSettings.usual());
    }

    /** A server with settings of its own. */
    public static Node on(TestDatabase database, GroupCommitSettings settings) {
        return new Node(database, settings, InstantSource.system());
    }

    /** A server with a clock of its own. */
    public static Node on(TestDatabase database, InstantSource clock) {
        return new Node(database, GroupCommitSettings.usual(), clock);
    }

    /** Appends notes to one stream. */
    public List<Placed> append(String stream, int firstVersion, String... notes) {
        var events = Stream.of(notes).map(Note::of).toList();
        return appender.append(List.of(new StreamEvents(stream, firstVersion, events)), PATIENCE);
    }

    /** What is wrong with the log, if anything. */
    public Optional<Flaw> flaw() {
        return new ChainVerifier(reader).wholeLog();
    }

    @Override
    public void close() {
        head.close();
        commit.close();
        pool.close();
    }
}
