package io.yidan.waybill.testing;

import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactEnvelope;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.fact.Withdrawal;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Means;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A fact in the making: {@code fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, BOX_7)}. The last
 * call says what happened and gives the fact.
 */
public record Told(
        FactKey key,
        long revision,
        Classifier classifier,
        EventTime time,
        Optional<Integer> leg,
        Optional<PartyId> onBehalfOf,
        Optional<Instant> sentAt) {

    public static Told fact(String party, String system, String id) {
        var key = new FactKey(new PartyId(party), system, id);
        var noon = Times.at("2026-09-04T12:00+08:00");
        return new Told(
                key,
                1,
                Classifier.ACTUAL,
                noon,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Told at(String written) {
        return at(Times.at(written));
    }

    /** On this day, nobody says at which hour. */
    public Told on(String date, ZoneId zone) {
        return at(Times.day(date, zone));
    }

    public Told at(EventTime when) {
        return new Told(key, revision, classifier, when, leg, onBehalfOf, sentAt);
    }

    public Told revision(long number) {
        return new Told(key, number, classifier, time, leg, onBehalfOf, sentAt);
    }

    public Told as(Classifier sure) {
        return new Told(key, revision, sure, time, leg, onBehalfOf, sentAt);
    }

    public Told leg(int number) {
        return new Told(key, revision, classifier, time, Optional.of(number), onBehalfOf, sentAt);
    }

    public Told onBehalfOf(PartyId party) {
        return new Told(key, revision, classifier, time, leg, Optional.of(party), sentAt);
    }

    public Told sentAt(Instant sent) {
        return new Told(key, revision, classifier, time, leg, onBehalfOf, Optional.of(sent));
    }

    public Fact associated(Means means, UnitId... units) {
        return what(new Movement.UnitAssociated(List.of(units), means, ""));
    }

    public Fact dissociated(Means means, UnitId... units) {
        return what(new Movement.UnitDissociated(List.of(units), means));
    }

    public Fact loaded(Place place, Means means, UnitId... units) {
        return what(place, new Movement.Loaded(new Moved(List.of(units), Optional.of(means))));
    }

    public Fact unloaded(Place place, UnitId... units) {
        return what(place, new Movement.Unloaded(moved(units)));
    }

    public Fact gateIn(Place place, UnitId... units) {
        return what(place, new Movement.GateIn(moved(units), "1"));
    }

    public Fact gateOut(Place place, UnitId... units) {
        return what(place, new Movement.GateOut(moved(units), "1"));
    }

    public Fact gateOut(Place place, Means means) {
        return what(place, new Movement.GateOut(moved(means), "1"));
    }

    public Fact departed(Place place, UnitId... units) {
        return what(place, new Movement.Departed(moved(units), ""));
    }

    public Fact departed(Place place, Means means) {
        return what(place, new Movement.Departed(moved(means), ""));
    }

    public Fact passed(Place place, UnitId... units) {
        return what(place, new Movement.Passed(moved(units), ""));
    }

    public Fact arrived(Place place, UnitId... units) {
        return what(place, new Movement.Arrived(moved(units), ""));
    }

    public Fact arrived(Place place, Means means) {
        return what(place, new Movement.Arrived(moved(means), ""));
    }

    public Fact interrupted(Place place, String reason, UnitId... units) {
        return what(place, new Movement.Interrupted(moved(units), reason));
    }

    public Fact resumed(Place place, UnitId... units) {
        return what(place, new Movement.Resumed(moved(units)));
    }

    public Fact stuffed(UnitId... units) {
        return what(new Custody.Stuffed(List.of(units), Optional.of(1), Optional.empty()));
    }

    public Fact received(UnitId... units) {
        return what(new Custody.CargoReceived(List.of(units), "", Optional.empty(), ""));
    }

    public Fact delivered(UnitId... units) {
        return what(new Custody.Delivered(List.of(units), "", Optional.empty()));
    }

    public Fact sealed(UnitId unit, SealNumber number) {
        return what(new Condition.SealAffixed(unit, number, Condition.SealSource.CUSTOMS));
    }

    public Fact sealRead(UnitId unit, SealNumber number) {
        return sealRead(unit, Optional.of(number), Condition.SealState.INTACT);
    }

    public Fact sealRead(UnitId unit, Optional<SealNumber> number, Condition.SealState state) {
        return what(new Condition.SealChecked(unit, number, state, ""));
    }

    public Fact sealBroken(UnitId unit, SealNumber number) {
        return what(new Condition.SealBroken(unit, Optional.of(number), "opened"));
    }

    public Fact sealReplaced(UnitId unit, SealNumber old, SealNumber replacement) {
        return what(
                new Condition.SealReplaced(
                        unit,
                        Optional.of(old),
                        replacement,
                        Condition.SealSource.CUSTOMS,
                        "by order"));
    }

    public Fact weighed(UnitId unit, long netGrams) {
        return what(
                new Condition.Weighed(
                        unit,
                        new Weighing(
                                Weighing.Method.WEIGHBRIDGE,
                                Weighing.Basis.WET,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(netGrams),
                                Optional.empty(),
                                "scale 1",
                                key.eventId())));
    }

    public Fact exception(Condition.ExceptionReported.Kind kind, UnitId... units) {
        return what(
                new Condition.ExceptionReported(
                        kind, moved(units), "reason", "", Optional.empty()));
    }

    public Fact booked(UnitId... units) {
        return what(new Planning.Booked("order", List.of(units)));
    }

    public Fact eta(Place place, String expected, UnitId... units) {
        return what(
                place,
                new Planning.EtaUpdated(Times.at(expected), "no locomotive", List.of(units)));
    }

    public Fact withdrawn() {
        return fact(Optional.empty(), Optional.empty(), Optional.of(new Withdrawal("wrong", "")));
    }

    public Fact what(Happening happening) {
        return fact(Optional.empty(), Optional.of(happening), Optional.empty());
    }

    public Fact what(Place place, Happening happening) {
        return fact(Optional.of(place), Optional.of(happening), Optional.empty());
    }

    private Fact fact(
            Optional<Place> place, Optional<Happening> happening, Optional<Withdrawal> withdrawal) {
        var hash = Hash.of(envelope(place, withdrawal, Optional.empty()) + happening.toString());
        return new Fact(envelope(place, withdrawal, sentAt), happening, hash);
    }

    private FactEnvelope envelope(
            Optional<Place> place, Optional<Withdrawal> withdrawal, Optional<Instant> sent) {
        return new FactEnvelope(
                key,
                revision,
                classifier,
                time,
                place,
                leg,
                sent,
                onBehalfOf,
                "",
                List.of(),
                "",
                withdrawal);
    }

    private static Moved moved(UnitId... units) {
        return new Moved(List.of(units), Optional.empty());
    }

    private static Moved moved(Means means) {
        return new Moved(List.of(), Optional.of(means));
    }
}
