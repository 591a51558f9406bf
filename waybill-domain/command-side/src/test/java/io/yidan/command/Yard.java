package io.yidan.command;

import com.zaxxer.hikari.HikariDataSource;

import io.yidan.access.Caller;
import io.yidan.command.alias.AliasIndex;
import io.yidan.command.alias.AliasMatching;
import io.yidan.command.alias.AliasProjection;
import io.yidan.command.alias.AliasRoutes;
import io.yidan.command.alias.AliasTable;
import io.yidan.command.alias.FactRoutes;
import io.yidan.command.axon.AxonCommands;
import io.yidan.command.axon.Numbers;
import io.yidan.command.axon.WaybillBus;
import io.yidan.command.stored.StoredEvents;
import io.yidan.command.unmatched.Matching;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.command.unmatched.UnmatchedSettings;
import io.yidan.command.unmatched.WaitingFacts;
import io.yidan.eventstore.Secrets;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.StreamIds;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.append.GroupCommit;
import io.yidan.eventstore.append.GroupCommitSettings;
import io.yidan.eventstore.axon.LogEventStore;
import io.yidan.eventstore.axon.LogStorageEngine;
import io.yidan.eventstore.follow.LogHead;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.NumberRegister;
import io.yidan.eventstore.log.Tips;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The writing side of one node on a test database, whose followers go on only when a test says so. */
public final class Yard implements AutoCloseable {
    /** Long, so that a busy machine does not decide a test. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Instant ISSUE = Instant.parse("2026-08-31T08:40:00Z");
    private final TestDatabase database;
    private final HikariDataSource pool;
    private final LogHead head;
    private final GroupCommit commit;
    public final LogReader log;
    public final StoredForm form;
    public final LogEventStore store;
    public final AliasProjection projection;
    public final AliasIndex index;
    public final FactRoutes routes;
    public final AliasMatching matching;
    private final Matching byNumber;
    public final AxonCommands commands;
    private long matched;

    private Yard(TestDatabase database) {
        var clock = Clock.fixed(ISSUE, ZoneOffset.UTC);
        this.database = database;
        pool = database.logPool();
        form = new StoredEvents(clock);
        log = new LogReader(pool);
        head = new LogHead(log, Duration.ofMillis(100));
        commit = new GroupCommit(pool, clock, GroupCommitSettings.usual(), head::reached);
        var tips = new Tips(log, 1_000);
        var appender =
                new LogAppender(
                        commit, tips, form, Secrets.random(), StreamIds.byTime(Clock.systemUTC()));
        var engine = new LogStorageEngine(appender, log, tips, form, Duration.ofSeconds(20));
        store = LogEventStore.over(engine, log, form, head);
        var plain = database.plain();
        projection = new AliasProjection(log, form, new AliasTable(plain), 2);
        index = new AliasIndex(plain);
        routes = new FactRoutes(pool);
        var waiting = new WaitingFacts(plain);
        var unmatched = new UnmatchedFacts(log, appender, form, waiting, UnmatchedSettings.usual());
        commands =
                new AxonCommands(
                        new WaybillBus(store, 10),
                        log,
                        new Numbers(new NumberRegister(pool), clock),
                        unmatched,
                        new AliasRoutes(index, routes, log, PATIENCE));
        byNumber = new Matching(unmatched, waiting, commands::recordOn);
        matching = new AliasMatching(unmatched, waiting, byNumber, index, Duration.ofMillis(100));
    }

    public static Yard open() {
        var database = TestPostgres.fresh();
        database.execute("CREATE SCHEMA read");
        database.run("/db/read/V100__unmatched_and_deadlines.sql");
        database.run("/db/read/V110__alias.sql");
        return new Yard(database);
    }

    /** Another node on the same log. */
    public Yard other() {
        return new Yard(database);
    }

    /** Drafts, approves and issues a waybill with this content. */
    public WaybillNumber issued(String name, WaybillContent content) {
        var draft =
                new Commands.DraftRequest("DEMO0001", new RequestId(name), Hash.of(name), content);
        var number = ((Reply.Taken) commands.draft(new Caller(JourneyA.MTO), draft)).waybill();
        decide(JourneyA.SHP, new WaybillCommand.Approve(ask(number, JourneyA.SHP, "approve")));
        decide(
                JourneyA.MTO,
                new WaybillCommand.Issue(ask(number, JourneyA.MTO, "issue"), Hash.of("content")));
        return number;
    }

    /** Takes a decision that must be taken. */
    public void decide(PartyId by, WaybillCommand.Decide decision) {
        if (!(commands.decide(new Caller(by), decision) instanceof Reply.Taken)) {
            throw new IllegalStateException(decision + " was not taken");
        }
    }

    public static WaybillCommand.Ask ask(WaybillNumber number, PartyId by, String request) {
        return new WaybillCommand.Ask(
                number, new Stamp(by, new RequestId(request), Hash.of(request)), Optional.empty());
    }

    /** Tells a fact under its originator's own name. */
    public Reply tell(Address address, Fact fact) {
        return commands.record(new Caller(fact.key().originator()), address, fact);
    }

    /** Lets the alias index catch up with the log. */
    public Yard index() {
        var next = after(index.reached());
        if (!next.isEmpty()) {
            projection.on(next);
        }
        return this;
    }

    /** Throws the index away; it is built again from the log. */
    public void forget() {
        database.execute(
                "TRUNCATE read.alias, read.alias_holder; UPDATE read.alias_reached SET position ="
                        + " 0");
    }

    /** Lets what waits be tried again with all that is new. */
    public Yard match() {
        var next = after(matched);
        if (!next.isEmpty()) {
            next.forEach(byNumber::on);
            matching.on(next);
            matched = next.getLast().position();
        }
        return this;
    }

    /** The facts a waybill keeps, in the order it took them. */
    public List<Fact> facts(WaybillNumber waybill) {
        return log.stream(waybill.value(), 0).stream()
                .map(row -> row.decode(form).event())
                .filter(FactRecorded.class::isInstance)
                .map(event -> ((FactRecorded) event).fact())
                .toList();
    }

    private List<RecordedEvent> after(long position) {
        return log.after(position, 1_000).stream().map(row -> row.decode(form)).toList();
    }

    @Override
    public void close() {
        head.close();
        commit.close();
        pool.close();
    }
}
