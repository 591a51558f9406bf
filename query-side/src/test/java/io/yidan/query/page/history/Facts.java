package io.yidan.query.page.history;

import static io.yidan.query.page.history.Boxes.*;
import static io.yidan.waybill.testing.JourneyA.ALASHANKOU;
import static io.yidan.waybill.testing.JourneyA.CHANGJI;
import static io.yidan.waybill.testing.JourneyA.PLANT;
import static io.yidan.waybill.testing.Told.fact;

import io.yidan.waybill.decision.HandoverRemark;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactEnvelope;
import io.yidan.waybill.fact.Withdrawal;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Condition.SealSource;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.testing.Told;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Means;

import java.util.List;
import java.util.Optional;

/** What is told in journey A, box by box or of the whole train. */
final class Facts {
    private Facts() {}

    static Fact departed(String by, String id, int leg, String at, Place place, String train) {
        return fact(by, "mv", id)
                .at(at)
                .leg(leg)
                .what(place, new Movement.Departed(new Moved(ALL, Optional.empty()), train));
    }

    static Fact arrived(String by, String id, int leg, String at, Place place, String train) {
        return fact(by, "mv", id)
                .at(at)
                .leg(leg)
                .what(place, new Movement.Arrived(new Moved(ALL, Optional.empty()), train));
    }

    static Fact passed(String by, String id, int leg, String at, Place place, String train) {
        return fact(by, "mv", id)
                .at(at)
                .leg(leg)
                .what(place, new Movement.Passed(new Moved(ALL, Optional.empty()), train));
    }

    static Fact eta(String by, int leg, String at, Place place, String expected, String why) {
        return fact(by, "eta", "1")
                .at(at)
                .leg(leg)
                .what(place, new Planning.EtaUpdated(Times.at(expected), why, List.of()));
    }

    static Fact weighed(Told told, Place place, int n, Weighing.Method method, long netKilograms) {
        return told.what(
                place,
                new Condition.Weighed(
                        box(n),
                        new Weighing(
                                method,
                                Weighing.Basis.WET,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(netKilograms * 1000),
                                Optional.empty(),
                                "",
                                told.key().eventId())));
    }

    static Fact scale(int n, long revision, String at, long net, String correction) {
        var slip = fact("PLT", "scale", "55" + id(n)).revision(revision).at(at);
        return corrected(weighed(slip, PLANT, n, Weighing.Method.WEIGHBRIDGE, net), correction);
    }

    static Fact customs(String system, int n, String form, SealSource source) {
        return sealed(
                fact("CUP", system, id(n)).at("2026-09-06T18:20+08:00"),
                ALASHANKOU,
                n,
                form,
                source);
    }

    static Fact sealed(Told told, Place place, int n, String form, SealSource source) {
        return told.what(
                place, new Condition.SealAffixed(box(n), seal(form.formatted(n + 1)), source));
    }

    static Fact read(String system, int n, String time, String number, boolean whole) {
        return fact("TCJ", system, id(n))
                .at("2026-09-07T" + time + "+08:00")
                .what(CHANGJI, seen(n, number, whole));
    }

    static Condition seen(int n, String number, boolean whole) {
        return new Condition.SealChecked(
                box(n),
                Optional.of(seal(number)),
                whole ? Condition.SealState.INTACT : Condition.SealState.BROKEN,
                "");
    }

    static Fact replaced(String id, String old, String number, SealSource source) {
        return fact("CUU", "irr", id)
                .at("2026-09-07T15:50+08:00")
                .what(
                        CHANGJI,
                        new Condition.SealReplaced(
                                box(6), Optional.of(seal(old)), seal(number), source, "I-NUM"));
    }

    static Movement on(int n, Means means) {
        return new Movement.UnitAssociated(List.of(box(n)), means, "");
    }

    static Movement off(int n, Means means) {
        return new Movement.UnitDissociated(List.of(box(n)), means);
    }

    static HandoverRemark remark(UnitId unit, String text) {
        return new HandoverRemark(Optional.of(unit), text, "", Condition.SealState.UNKNOWN);
    }

    static Fact corrected(Fact fact, String code) {
        return with(fact, code, fact.envelope().withdrawal(), Hash.of(fact.hash() + code));
    }

    static Fact withdrawn(Fact fact, String code, String by) {
        return with(fact, "", Optional.of(new Withdrawal(code, by)), fact.hash());
    }

    static Fact with(Fact fact, String code, Optional<Withdrawal> taken, Bytes hash) {
        var told = fact.envelope();
        return new Fact(
                new FactEnvelope(
                        told.key(),
                        told.revision(),
                        told.classifier(),
                        told.time(),
                        told.place(),
                        told.leg(),
                        told.sentAt(),
                        told.onBehalfOf(),
                        told.channel(),
                        told.forwarders(),
                        code,
                        taken),
                fact.happening(),
                hash);
    }
}
