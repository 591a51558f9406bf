package io.yidan.waybill.testing;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Condition.ExceptionReported.Kind;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.id.RequestId;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three boxes of journey A with everything that goes wrong: late, out of order, told twice, corrected, contradicted,
 * withdrawn, told as a day. Box 12 stays behind at Alashankou until it is handed over.
 */
public final class RichJourney {
    private static final Told KUITUN_ARRIVAL = fact("CNR", "mv", "3");
    private static final Told SLIP_12 = fact("PLT", "scale", "5512").at("2026-09-08T00:58+08:00");

    private RichJourney() {}

    /** All facts, in the order of the reference run. */
    public static List<Fact> facts() {
        return Stream.of(origin(), wideGauge(), border(), narrowGauge(), road(), inOneMinute())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fact> origin() {
        return List.of(
                fact("KZR", "ord", "8801").at("2026-09-01T11:15+05:00").booked(),
                fact("CNR", "ord", "1")
                        .as(Classifier.PLANNED)
                        .at("2026-09-01T12:00+08:00")
                        .booked(BOX_1, BOX_7),
                fact("SHP", "stuff", "1")
                        .at("2026-09-03T08:10+05:00")
                        .stuffed(BOX_1, BOX_7, BOX_12),
                fact("SHP", "wgt", "7").on("2026-09-03", Times.ALMATY).weighed(BOX_7, 28_020_000),
                fact("SHP", "seal", "7").at("2026-09-03T18:05+05:00").sealed(BOX_7, SHIPPER_SEAL_7),
                fact("KZR", "assoc", "1").at("2026-09-04T09:20+05:00").associated(WIDE_1, BOX_1),
                fact("KZR", "assoc", "7").at("2026-09-04T09:20+05:00").associated(WIDE_7, BOX_7),
                fact("KZR", "assoc", "12").at("2026-09-04T09:20+05:00").associated(WIDE_12, BOX_12),
                fact("KZR", "smgs", "1").at("2026-09-04T15:10+05:00").received(BOX_1, BOX_7),
                fact("KZR", "smgs", "12").on("2026-09-04", Times.ALMATY).received(BOX_12));
    }

    private static List<Fact> wideGauge() {
        return List.of(
                fact("KZR", "mv", "0")
                        .as(Classifier.PLANNED)
                        .at("2026-09-04T16:00+05:00")
                        .departed(BALKHASH, BOX_7),
                fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, WIDE_1),
                fact("KZR", "mv", "1-7").at("2026-09-04T16:32+05:00").departed(BALKHASH, WIDE_7),
                fact("KZR", "mv", "1-12").at("2026-09-04T16:32+05:00").departed(BALKHASH, WIDE_12),
                fact("KZR", "mv", "2")
                        .at("2026-09-04T21:48+05:00")
                        .passed(SAYAK, BOX_1, BOX_7, BOX_12),
                fact("KZR", "mv", "3")
                        .on("2026-09-05", Times.ALMATY)
                        .arrived(AKTOGAY, BOX_1, BOX_7),
                fact("KZR", "mv", "4")
                        .at("2026-09-05T06:10+05:00")
                        .departed(AKTOGAY, BOX_1, BOX_7, BOX_12),
                fact("KZR", "eta", "1")
                        .at("2026-09-05T16:30+05:00")
                        .eta(ALASHANKOU, "2026-09-06T06:30+08:00"),
                fact("KZR", "eta", "1")
                        .revision(2)
                        .at("2026-09-05T17:00+05:00")
                        .eta(ALASHANKOU, "2026-09-06T06:45+08:00"),
                fact("KZR", "mv", "7")
                        .at("2026-09-06T06:50+08:00")
                        .arrived(ALASHANKOU, BOX_1, BOX_7, BOX_12),
                fact("KZR", "mv", "99").at("2026-09-06T07:00+08:00").arrived(ALASHANKOU, WAGON_12));
    }

    private static List<Fact> border() {
        return List.of(
                fact("PTA", "gate", "1")
                        .at("2026-09-06T07:05+08:00")
                        .gateIn(ALASHANKOU, BOX_1, BOX_7, BOX_12),
                fact("PTA", "off", "1").at("2026-09-06T10:50+08:00").dissociated(WIDE_1, BOX_1),
                fact("PTA", "on", "1").at("2026-09-06T10:50+08:00").associated(WAGON_1, BOX_1),
                fact("PTA", "on", "7").at("2026-09-06T11:20+08:00").associated(WAGON_7, BOX_7),
                fact("PTA", "wgt", "7").at("2026-09-06T16:10+08:00").weighed(BOX_7, 28_040_000),
                fact("CUP", "seal", "7").at("2026-09-06T18:20+08:00").sealed(BOX_7, BOLT_7),
                fact("CUP", "lock", "7").at("2026-09-06T18:20+08:00").sealed(BOX_7, LOCK_7),
                fact("CUP", "mv", "1").at("2026-09-06T18:30+08:00").passed(JINGHE, BOX_1));
    }

    private static List<Fact> narrowGauge() {
        return List.of(
                fact("CNR", "mv", "1").at("2026-09-06T21:58+08:00").departed(ALASHANKOU, WAGON_1),
                fact("CNR", "mv", "1-7").at("2026-09-06T21:58+08:00").departed(ALASHANKOU, WAGON_7),
                KUITUN_ARRIVAL.at("2026-09-07T04:31+08:00").arrived(KUITUN, BOX_1, BOX_7),
                KUITUN_ARRIVAL.at("2026-09-07T04:13+08:00").arrived(KUITUN, BOX_1, BOX_7),
                KUITUN_ARRIVAL.at("2026-09-07T04:20+08:00").arrived(KUITUN, BOX_1),
                fact("CNR", "int", "1")
                        .at("2026-09-07T04:51+08:00")
                        .interrupted(KUITUN, "D-LOCO", BOX_1, BOX_7),
                fact("CUP", "alarm", "77").at("2026-09-07T06:12+08:00").sealBroken(BOX_7, LOCK_7),
                fact("CNR", "int", "2").at("2026-09-07T07:52+08:00").resumed(KUITUN, BOX_1),
                fact("CNR", "mv", "6").at("2026-09-07T13:40+08:00").arrived(CHANGJI, BOX_1, BOX_7),
                fact("CNR", "mv", "8").at("2026-09-07T13:40+08:00").arrived(CHANGJI, BOX_12),
                fact("CNR", "mv", "8").revision(2).withdrawn());
    }

    private static List<Fact> road() {
        return List.of(
                fact("TCJ", "seal", "7")
                        .at("2026-09-07T14:35+08:00")
                        .sealRead(BOX_7, BOLT_7_AS_READ),
                fact("TCJ", "lock", "7")
                        .at("2026-09-07T14:35+08:00")
                        .sealRead(BOX_7, Optional.of(LOCK_7), SealState.BROKEN),
                fact("CUU", "seal", "7")
                        .at("2026-09-07T15:52+08:00")
                        .sealReplaced(BOX_7, BOLT_7, NEW_BOLT_7),
                fact("TCJ", "load", "1")
                        .at("2026-09-07T15:20+08:00")
                        .loaded(CHANGJI, TRUCK_1, BOX_1),
                fact("TCJ", "gate", "41").at("2026-09-07T15:46+08:00").gateIn(CHANGJI, BOX_7),
                fact("TCJ", "gate", "41").withdrawn(),
                fact("TCJ", "out", "1").at("2026-09-07T16:05+08:00").gateOut(CHANGJI, TRUCK_1),
                fact("PLT", "gate", "1").at("2026-09-07T18:12+08:00").gateIn(PLANT, BOX_1),
                fact("PLT", "unl", "1").at("2026-09-07T18:40+08:00").unloaded(PLANT, BOX_1),
                fact("RDC", "dlv", "1").at("2026-09-07T18:50+08:00").delivered(BOX_1),
                SLIP_12.weighed(BOX_12, 27_560_000),
                SLIP_12.weighed(BOX_12, 27_570_000),
                SLIP_12.revision(2).weighed(BOX_12, 27_740_000),
                fact("PLT", "scale", "5507")
                        .at("2026-09-08T00:10+08:00")
                        .weighed(BOX_7, 27_240_000),
                fact("PLT", "scale", "5507")
                        .at("2026-09-08T00:10+08:00")
                        .weighed(BOX_7, 27_250_000),
                fact("PLT", "ex", "7")
                        .at("2026-09-08T11:05+08:00")
                        .exception(Kind.SHORTAGE, BOX_7));
    }

    /** Weights of one minute: only their keys say which comes first. */
    private static List<Fact> inOneMinute() {
        return IntStream.rangeClosed(1, 16)
                .mapToObj(
                        i ->
                                fact("PLT", "axle", "" + i)
                                        .at("2026-09-07T18:20+08:00")
                                        .weighed(BOX_1, 1_000_000L * i))
                .toList();
    }

    /** The decisions that follow the facts, in log order; some of them are to be refused. */
    public static void decide(Scene scene) {
        scene.handedOver("HO-1", KZR, PTA, ALASHANKOU, "2026-09-06T09:40+08:00", BOX_12)
                .handedOver("HO-1B", KZR, PTA, ALASHANKOU, "2026-09-06T09:40+08:00", BOX_7)
                .handedOver("HO-2", PTA, CNR, ALASHANKOU, "2026-09-06T15:35+08:00", BOX_12)
                .handedOver("HO-3", CNR, TCJ, CHANGJI, "2026-09-07T15:05+08:00", BOX_7, BOX_12)
                .handedOver("HO-3B", CNR, TCJ, CHANGJI, "2026-09-07T15:05+08:00", BOX_1)
                .ask(
                        new WaybillCommand.PlaceHold(
                                Scene.asks(CUU, "hold"), "seal differs", List.of(BOX_7), ""))
                .ask(
                        new WaybillCommand.SettleConflict(
                                Scene.asks(MTO, "settle"),
                                KUITUN_ARRIVAL.key(),
                                1,
                                KUITUN_ARRIVAL
                                        .at("2026-09-07T04:31+08:00")
                                        .arrived(KUITUN, BOX_1, BOX_7)
                                        .hash(),
                                "yard log"))
                .handedOver("HO-4", TCJ, RDC, CHANGJI, "2026-09-07T16:15+08:00", BOX_7)
                .handedOver("HO-5", RDC, PLT, PLANT, "2026-09-08T03:22+08:00", BOX_7)
                .ask(new WaybillCommand.ConfirmDelivery(Scene.asks(PLT, "delivery-1"), ""))
                .ask(
                        new WaybillCommand.LiftHold(
                                Scene.asks(CUU, "lift"), new RequestId("hold"), "resolved"))
                .ask(new WaybillCommand.ConfirmDelivery(Scene.asks(PLT, "delivery-2"), ""));
    }
}
