package io.yidan.command.testing;

import io.yidan.access.Caller;
import io.yidan.command.Commands.DraftRequest;
import io.yidan.command.Reply;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillCommand.Ask;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.Bytes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the parties of journey A come with what they want of one node. */
public record Desk(WritingSide node) {

    public Reply draft(String request, WaybillContent content) {
        var hash = Hash.of(request + content);
        return node.commands.draft(
                new Caller(JourneyA.MTO),
                new DraftRequest("DEMO0001", new RequestId(request), hash, content));
    }

    public WaybillNumber drafted(String request) {
        return ((Reply.Taken) draft(request, JourneyA.content())).waybill();
    }

    public WaybillNumber issued(String request) {
        var number = drafted(request);
        issue(number);
        return number;
    }

    public void issue(WaybillNumber number) {
        taken(new WaybillCommand.Approve(ask(number, JourneyA.SHP, "approve")));
        taken(new WaybillCommand.Issue(issueOf(number).ask(), Bytes.of(new byte[0])));
    }

    public static WaybillCommand.Issue issueOf(WaybillNumber number) {
        return new WaybillCommand.Issue(ask(number, JourneyA.MTO, "issue"), Bytes.of(new byte[0]));
    }

    public Reply decide(WaybillCommand.Decide command) {
        return node.commands.decide(new Caller(command.ask().stamp().by()), command);
    }

    public Reply.Taken taken(WaybillCommand.Decide command) {
        return (Reply.Taken) decide(command);
    }

    public Reply tell(WaybillNumber number, Fact fact) {
        return node.commands.record(new Caller(fact.key().originator()), number, fact);
    }

    public Reply.Kept told(WaybillNumber number, Fact fact) {
        return (Reply.Kept) tell(number, fact);
    }

    /** The shipper offers units to the first carrier. */
    public Reply.Taken offer(WaybillNumber number, String name, Instant expires, UnitId... units) {
        return taken(
                new WaybillCommand.OfferHandover(
                        ask(number, JourneyA.SHP, "offer-" + name),
                        name,
                        JourneyA.KZR,
                        List.of(units),
                        JourneyA.BALKHASH,
                        Times.at("2026-09-04T15:00+05:00"),
                        Optional.empty(),
                        expires));
    }

    public Reply accept(WaybillNumber number, String name) {
        return decide(
                new WaybillCommand.AcceptHandover(
                        ask(number, JourneyA.KZR, "accept-" + name),
                        name,
                        Times.at("2026-09-04T15:10+05:00"),
                        List.of(),
                        Optional.empty()));
    }

    public Reply hold(WaybillNumber number, String request) {
        return decide(
                new WaybillCommand.PlaceHold(
                        ask(number, JourneyA.CUP, request), "check", List.of(), "papers"));
    }

    public Reply lift(WaybillNumber number, String hold, String request) {
        return decide(
                new WaybillCommand.LiftHold(
                        ask(number, JourneyA.CUP, request), new RequestId(hold), "done"));
    }

    public static Ask ask(WaybillNumber number, PartyId by, String request) {
        var stamp = new Stamp(by, new RequestId(request), Hash.of(by + " " + request));
        return new Ask(number, stamp, Optional.empty());
    }

    /** Every event of the waybill, in order. */
    public List<Object> events(WaybillNumber number) {
        return events(number.value());
    }

    public List<Object> events(String stream) {
        return node.log.stream(stream, 0).stream()
                .map(row -> node.form.read(row.type(), row.payload()))
                .toList();
    }

    /** How many events of this kind the waybill has. */
    public long count(WaybillNumber number, Class<?> kind) {
        return events(number).stream().filter(kind::isInstance).count();
    }
}
