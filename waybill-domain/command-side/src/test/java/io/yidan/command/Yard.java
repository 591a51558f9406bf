package io.yidan.command;

import io.yidan.access.Caller;
import io.yidan.command.alias.AliasIndex;
import io.yidan.command.alias.AliasMatching;
import io.yidan.command.alias.AliasProjection;
import io.yidan.command.alias.AliasTable;
import io.yidan.command.alias.FactRoutes;
import io.yidan.command.axon.AxonCommands;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.TestClock;
import io.yidan.command.testing.WritingSide;
import io.yidan.command.unmatched.Matching;
import io.yidan.command.unmatched.UnmatchedSettings;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.follow.LogFeed;
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

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The writing side of one node on a test database, whose followers go on only when a test says so. */
public final class Yard implements AutoCloseable {
    private final TestDatabase database;
    private final WritingSide node;
    public final LogReader log;
    public final StoredForm form;
    public final LogFeed feed;
    public final AliasProjection projection;
    public final AliasIndex index;
    public final FactRoutes routes;
    public final AliasMatching matching;
    private final Matching byNumber;
    public final AxonCommands commands;
    public final Rehearsal rehearsal;
    public final KeptAside byHand;
    private long matched;

    private Yard(TestDatabase database, UnmatchedSettings waits) {
        this.database = database;
        node = WritingSide.on(database, new TestClock(), waits);
        form = node.form;
        log = node.log;
        feed = node.feed;
        commands = node.commands;
        rehearsal = node.rehearsal;
        byHand = node.byHand;
        index = node.aliases;
        routes = node.routes;
        byNumber = node.matching;
        projection = new AliasProjection(log, form, new AliasTable(database.plain()), 2);
        matching =
                new AliasMatching(
                        node.unmatched, node.waiting, byNumber, index, Duration.ofMillis(100));
    }

    public static Yard open() {
        return open(UnmatchedSettings.usual());
    }

    /** One that lets so many facts wait. */
    public static Yard open(UnmatchedSettings waits) {
        return new Yard(Databases.fresh(), waits);
    }

    /** Another node on the same log. */
    public Yard other() {
        return new Yard(database, UnmatchedSettings.usual());
    }

    /** Drafts, approves and issues a waybill with this content. */
    public WaybillNumber issued(String name, WaybillContent content) {
        var number = drafted(name, content);
        decide(JourneyA.SHP, new WaybillCommand.Approve(ask(number, JourneyA.SHP, "approve")));
        decide(
                JourneyA.MTO,
                new WaybillCommand.Issue(ask(number, JourneyA.MTO, "issue"), Hash.of("content")));
        return number;
    }

    /** Drafts a waybill with this content. */
    public WaybillNumber drafted(String name, WaybillContent content) {
        var draft =
                new Commands.DraftRequest("DEMO0001", new RequestId(name), Hash.of(name), content);
        return ((Reply.Taken) commands.draft(new Caller(JourneyA.MTO), draft)).waybill();
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
            projection.on(LogBatch.of(next));
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
            matching.on(LogBatch.of(next));
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
        node.close();
    }
}
