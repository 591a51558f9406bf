package io.yidan.waybill.testing;

import io.yidan.waybill.Waybill;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.HandoverRemark;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillCommand.Ask;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.UnitWay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A waybill on which a test acts, command by command, keeping every answer and event. */
public final class Scene {
    private Waybill waybill = Waybill.NONE;
    private final List<Answer> answers = new ArrayList<>();
    private final List<WaybillEvent> events = new ArrayList<>();

    /** A waybill with this history. */
    public static Scene given(List<WaybillEvent> history) {
        var scene = new Scene();
        scene.events.addAll(history);
        scene.waybill = Waybill.of(history);
        return scene;
    }

    public static Scene drafted() {
        return drafted(JourneyA.content());
    }

    public static Scene approved() {
        return drafted().approve();
    }

    public static Scene issued() {
        return approved().issue();
    }

    /** Issued with another content. */
    public static Scene issued(WaybillContent content) {
        return drafted(content).approve().issue();
    }

    /** What a decision says first; the request hash follows from party and request. */
    public static Ask asks(PartyId by, String request) {
        var stamp = new Stamp(by, new RequestId(request), Hash.of(by + " " + request));
        return new Ask(JourneyA.WAYBILL, stamp, Optional.empty());
    }

    private static Scene drafted(WaybillContent content) {
        var scene = new Scene();
        return scene.ask(new WaybillCommand.Draft(asks(JourneyA.MTO, "draft"), content));
    }

    private Scene approve() {
        return ask(new WaybillCommand.Approve(asks(JourneyA.SHP, "approve")));
    }

    private Scene issue() {
        return ask(new WaybillCommand.Issue(asks(JourneyA.MTO, "issue"), Hash.of("content")));
    }

    public Scene ask(WaybillCommand command) {
        var decision = waybill.decide(command);
        decision.events().forEach(event -> waybill = waybill.evolve(event));
        events.addAll(decision.events());
        answers.add(decision.answer());
        return this;
    }

    public Scene tell(Fact... facts) {
        for (var fact : facts) {
            ask(new WaybillCommand.RecordFact(JourneyA.WAYBILL, fact));
        }
        return this;
    }

    public Scene offer(
            String name, PartyId from, PartyId to, Place place, String at, UnitId... units) {
        var when = Times.at(at);
        return ask(
                new WaybillCommand.OfferHandover(
                        asks(from, "offer-" + name),
                        name,
                        to,
                        List.of(units),
                        place,
                        when,
                        Optional.empty(),
                        when.at().plusSeconds(7200)));
    }

    public Scene accept(String name, PartyId by, String at, HandoverRemark... remarks) {
        return ask(
                new WaybillCommand.AcceptHandover(
                        asks(by, "accept-" + name),
                        name,
                        Times.at(at),
                        List.of(remarks),
                        Optional.empty()));
    }

    /** Offered and accepted at the same minute. */
    public Scene handedOver(
            String name, PartyId from, PartyId to, Place place, String at, UnitId... units) {
        return offer(name, from, to, place, at, units).accept(name, to, at);
    }

    public Waybill waybill() {
        return waybill;
    }

    public Answer answer() {
        return answers.getLast();
    }

    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    public List<WaybillEvent> events() {
        return List.copyOf(events);
    }

    public Journey journey() {
        return Journey.of(
                waybill.content().orElseThrow(), waybill.facts(), waybill.handovers().values());
    }

    public UnitWay way(UnitId unit) {
        return journey().unit(unit).orElseThrow();
    }
}
