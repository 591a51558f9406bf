package io.yidan.query.page.history;

import static io.yidan.query.page.history.Boxes.*;
import static io.yidan.query.page.history.Facts.*;
import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Condition.SealSource;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.Scene;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Journey A with all its twenty boxes, as it came to be known: who told what, and when it was heard. */
public final class TwentyBoxes {
    private final Tale tale = new Tale();

    /** The view of all of it, as it was known at a time. */
    public static WaybillView knownAt(String time) {
        return new TwentyBoxes().told().view(OffsetDateTime.parse(time).toInstant());
    }

    private Tale told() {
        papers();
        broadGauge();
        reloading();
        standardGauge();
        landPort();
        Plant.tell(tale);
        return tale;
    }

    private void papers() {
        tale.at("2026-08-31T06:20:04Z")
                .ask(new WaybillCommand.Draft(asks(MTO, "draft"), Boxes.content()));
        tale.at("2026-08-31T08:05:03Z").ask(new WaybillCommand.Approve(asks(SHP, "approve")));
        tale.at("2026-08-31T08:40:02Z")
                .ask(new WaybillCommand.Issue(asks(MTO, "issue"), Hash.of("content")));
        tale.at("2026-09-01T06:15:05Z")
                .tell(fact("KZR", "ord", "8801").at("2026-09-01T11:15+05:00").leg(1).booked());
    }

    private void broadGauge() {
        tale.at("2026-09-03T03:10:30Z")
                .each(
                        n ->
                                fact("SHP", "stuff", id(n))
                                        .at("2026-09-03T08:10+05:00")
                                        .stuffed(box(n)));
        tale.at("2026-09-03T12:50:30Z")
                .each(
                        n ->
                                weighed(
                                        fact("SHP", "wgt", id(n)).at("2026-09-03T17:50+05:00"),
                                        BALKHASH,
                                        n,
                                        Weighing.Method.DECLARED,
                                        declared(n)));
        tale.at("2026-09-03T13:05:40Z")
                .each(
                        n ->
                                sealed(
                                        fact("SHP", "seal", id(n)).at("2026-09-03T18:05+05:00"),
                                        BALKHASH,
                                        n,
                                        "SHP-00%02d",
                                        SealSource.SHIPPER));
        tale.at("2026-09-04T04:20:20Z")
                .each(
                        n ->
                                fact("KZR", "assoc", id(n))
                                        .at("2026-09-04T09:20+05:00")
                                        .leg(1)
                                        .what(BALKHASH, on(n, wide(n))));
        tale.at("2026-09-04T10:10:15Z")
                .tell(
                        fact("KZR", "smgs", "260904")
                                .at("2026-09-04T15:10+05:00")
                                .leg(1)
                                .what(
                                        BALKHASH,
                                        new Custody.CargoReceived(
                                                ALL, "SMGS 30260904", Optional.empty(), "")));
        tale.at("2026-09-04T11:33:10Z")
                .tell(departed("KZR", "1", 1, "2026-09-04T16:32+05:00", BALKHASH, "2207"));
        tale.at("2026-09-04T16:49:35Z")
                .tell(passed("KZR", "2", 1, "2026-09-04T21:48+05:00", SAYAK, "2207"));
        tale.at("2026-09-04T22:56:20Z")
                .tell(arrived("KZR", "3", 1, "2026-09-05T03:55+05:00", AKTOGAY, "2207"));
        tale.at("2026-09-05T10:53:15Z")
                .tell(arrived("KZR", "5", 1, "2026-09-05T15:52+05:00", DOSTYK, "2207"));
        tale.at("2026-09-05T11:30:05Z")
                .tell(
                        eta(
                                "KZR",
                                1,
                                "2026-09-05T16:30+05:00",
                                DOSTYK,
                                "2026-09-06T06:30+08:00",
                                "D-QUEUE"));
        tale.at("2026-09-05T22:21:00Z")
                .tell(departed("KZR", "6", 1, "2026-09-06T03:20+05:00", DOSTYK, "2207"));
        tale.at("2026-09-05T22:50:44Z")
                .tell(arrived("KZR", "7", 1, "2026-09-06T06:50+08:00", ALASHANKOU, "2207"));
    }

    private void reloading() {
        tale.at("2026-09-06T01:10:10Z")
                .offer("KZR:ho:1", KZR, PTA, ALASHANKOU, "2026-09-06T09:10+08:00", ALL);
        tale.at("2026-09-06T01:40:10Z")
                .accept(
                        "KZR:ho:1",
                        PTA,
                        "2026-09-06T09:40+08:00",
                        remark(ALL.get(13), "dent in the side wall"));
        for (int n = 0; n < 20; n++) {
            var then = OffsetDateTime.parse("2026-09-06T10:50+08:00").plusMinutes(15L * n);
            tale.at(then.toInstant().plusSeconds(60).toString())
                    .tell(
                            fact("PTA", "xfer", id(n) + ":off")
                                    .at(then.toString())
                                    .leg(2)
                                    .what(ALASHANKOU, off(n, wide(n))),
                            fact("PTA", "xfer", id(n) + ":on")
                                    .at(then.toString())
                                    .leg(2)
                                    .what(ALASHANKOU, on(n, wagon(n))));
        }
        tale.at("2026-09-06T07:40:10Z")
                .offer("PTA:ho:2", PTA, CNR, ALASHANKOU, "2026-09-06T15:40+08:00", ALL);
        tale.at("2026-09-06T07:55:10Z").accept("PTA:ho:2", CNR, "2026-09-06T15:55+08:00");
        tale.at("2026-09-06T08:10:35Z")
                .each(
                        n ->
                                weighed(
                                        fact("PTA", "wgt", id(n)).at("2026-09-06T16:10+08:00"),
                                        ALASHANKOU,
                                        n,
                                        Weighing.Method.RAIL_IN_MOTION,
                                        port(n)));
        tale.at("2026-09-06T10:21:00Z")
                .each(n -> customs("seal", n, "QG-20%02d", SealSource.CUSTOMS))
                .each(n -> customs("lock", n, "EL-11%02d", SealSource.CUSTOMS_ELECTRONIC));
    }

    private void standardGauge() {
        tale.at("2026-09-06T16:21:55Z")
                .tell(passed("CNR", "2", 3, "2026-09-07T00:21+08:00", JINGHE, "85012"));
        var kuitun = arrived("CNR", "3", 3, "2026-09-07T04:31+08:00", KUITUN, "85012");
        tale.at("2026-09-06T20:32:05Z").tell(kuitun);
        tale.at("2026-09-06T20:40:00Z")
                .tell(arrived("CNR", "3", 3, "2026-09-07T04:13+08:00", KUITUN, "85012"));
        tale.at("2026-09-06T21:20:00Z")
                .tell(
                        fact("CNR", "int", "1")
                                .at("2026-09-07T04:51+08:00")
                                .leg(3)
                                .interrupted(KUITUN, "D-LOCO", all()));
        tale.at("2026-09-06T22:12:41Z")
                .tell(
                        fact("CUP", "ELK", "alarm:77")
                                .at("2026-09-07T06:12+08:00")
                                .what(
                                        KUITUN,
                                        new Condition.SealBroken(
                                                box(6), Optional.of(seal("EL-1107")), "I-OPEN")));
        tale.at("2026-09-06T22:20:05Z")
                .ask(
                        new WaybillCommand.PlaceHold(
                                asks(CUU, "CUU:irr:1"),
                                "H-SEAL",
                                List.of(box(6)),
                                "new seal and lock on the box"));
        tale.at("2026-09-06T23:52:58Z")
                .tell(
                        fact("CNR", "int", "2")
                                .at("2026-09-07T07:52+08:00")
                                .leg(3)
                                .resumed(KUITUN, all()),
                        departed("CNR", "4", 3, "2026-09-07T07:52+08:00", KUITUN, "85012"));
        tale.at("2026-09-06T23:55:05Z")
                .tell(
                        eta(
                                "CNR",
                                3,
                                "2026-09-07T07:55+08:00",
                                KUITUN,
                                "2026-09-07T13:45+08:00",
                                "D-LOCO"));
        tale.at("2026-09-07T01:02:11Z")
                .tell(departed("KZR", "4", 1, "2026-09-05T06:10+05:00", AKTOGAY, "2207"));
        tale.at("2026-09-07T01:30:30Z")
                .ask(
                        new WaybillCommand.SettleConflict(
                                asks(MTO, "MTO:task:9"),
                                kuitun.key(),
                                1,
                                kuitun.hash(),
                                "yard log"));
        tale.at("2026-09-07T05:41:50Z")
                .tell(arrived("CNR", "6", 3, "2026-09-07T13:40+08:00", CHANGJI, "85012"));
        tale.at("2026-09-07T05:55:02Z")
                .tell(departed("CNR", "1", 3, "2026-09-06T21:58+08:00", ALASHANKOU, "85012"));
    }

    private void landPort() {
        tale.at("2026-09-07T05:55:05Z")
                .offer("CNR:ho:2", CNR, TCJ, CHANGJI, "2026-09-07T13:55+08:00", ALL);
        tale.at("2026-09-07T06:35:15Z")
                .each(n -> read("seal", n, "14:35", n == 6 ? "QG-2107" : "QG-20" + id(n), true))
                .each(n -> read("lock", n, "14:35", "EL-11" + id(n), n != 6));
        tale.at("2026-09-07T06:50:20Z")
                .tell(
                        fact("TCJ", "seal", "7:again")
                                .at("2026-09-07T14:50+08:00")
                                .what(CHANGJI, seen(6, "QG-2107", true)));
        tale.at("2026-09-07T07:05:10Z")
                .accept(
                        "CNR:ho:2",
                        TCJ,
                        "2026-09-07T15:05+08:00",
                        remark(box(6), "electronic lock open; disputed"));
        var wrong = fact("TCJ", "gate", "41").at("2026-09-07T15:46+08:00").leg(4);
        tale.at("2026-09-07T07:46:20Z").tell(wrong.gateIn(CHANGJI, box(8)));
        tale.at("2026-09-07T07:50:15Z")
                .tell(replaced("2:seal", "QG-2007", "QG-3007", SealSource.CUSTOMS))
                .tell(replaced("2:lock", "EL-1107", "EL-1207", SealSource.CUSTOMS_ELECTRONIC))
                .ask(
                        new WaybillCommand.LiftHold(
                                asks(CUU, "CUU:irr:2"),
                                new RequestId("CUU:irr:1"),
                                "new seal and lock are on"));
        tale.at("2026-09-07T08:02:10Z")
                .tell(withdrawn(wrong.at("2026-09-07T16:02+08:00").withdrawn(), "C-MIX", "42"))
                .tell(
                        fact("TCJ", "gate", "42")
                                .at("2026-09-07T15:46+08:00")
                                .leg(4)
                                .gateIn(CHANGJI, box(7)));
        for (int n = 1; n < 10; n++) {
            out(n, "2026-09-07T16:05+08:00", 10L * n, 20);
        }
        tale.at("2026-09-07T10:14:15Z").tell(scale(0, 1, "2026-09-07T18:14+08:00", plant(0), ""));
        tale.at("2026-09-07T10:31:00Z");
        out(0, "2026-09-07T16:05+08:00", 0, 8_760);
        for (int n = 10; n < 20; n++) {
            out(n, "2026-09-07T21:40+08:00", 10L * (n - 10), 20);
        }
    }

    /** A truck goes out of the gate and is taken over by its driver in the same minute. */
    private void out(int n, String first, long minutes, long lag) {
        var then = OffsetDateTime.parse(first).plusMinutes(minutes);
        tale.at(then.toInstant().plusSeconds(lag).toString())
                .tell(
                        fact("TCJ", "load", id(n) + ":off")
                                .at(then.minusMinutes(40).toString())
                                .leg(4)
                                .what(CHANGJI, off(n, wagon(n))),
                        fact("TCJ", "load", id(n))
                                .at(then.minusMinutes(40).toString())
                                .leg(4)
                                .what(CHANGJI, on(n, truck(n))),
                        fact("TCJ", "out", id(n))
                                .at(then.toString())
                                .leg(4)
                                .what(
                                        CHANGJI,
                                        new Movement.GateOut(
                                                new Moved(List.of(box(n)), Optional.of(truck(n))),
                                                "")))
                .offer(
                        "TCJ:ho:" + id(n),
                        TCJ,
                        RDC,
                        CHANGJI,
                        then.minusMinutes(1).toString(),
                        List.of(box(n)))
                .accept("TCJ:ho:" + id(n), RDC, then.toString());
    }

    private static WaybillCommand.Ask asks(PartyId by, String request) {
        return Scene.asks(by, request);
    }
}
