package io.yidan.waybill.testing;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.RequestId;

import java.util.List;

/** Journey A as it is known at its moments, for three of its boxes. Each moment has all before it. */
public final class StoryA {
    public static final RequestId HOLD = new RequestId("CUU:irr:1");

    private StoryA() {}

    /** A13: the railway has taken the boxes at the mine; not yet gone. */
    public static Scene taken() {
        return Scene.issued()
                .handedOver(
                        "KZR:ho:0",
                        SHP,
                        KZR,
                        BALKHASH,
                        "2026-09-04T15:10+05:00",
                        BOX_1,
                        BOX_7,
                        BOX_12);
    }

    /** A14: the train is gone. */
    public static Scene gone() {
        return taken().tell(
                        fact("KZR", "mv", "1")
                                .at("2026-09-04T16:32+05:00")
                                .departed(BALKHASH, BOX_1, BOX_7, BOX_12));
    }

    /** A22: in the border yard, nothing offered yet. */
    public static Scene atTheBorder() {
        return gone().tell(
                        fact("KZR", "mv", "7")
                                .at("2026-09-06T06:50+08:00")
                                .arrived(ALASHANKOU, BOX_1, BOX_7, BOX_12));
    }

    /** A27: offered to the next railway. */
    public static Scene offered() {
        return atTheBorder()
                .offer(
                        "KZR:ho:1",
                        KZR,
                        CNR,
                        ALASHANKOU,
                        "2026-09-06T09:10+08:00",
                        BOX_1,
                        BOX_7,
                        BOX_12);
    }

    /** A33: accepted, lifted over, sealed by customs; the train waits for its hour. */
    public static Scene sealed() {
        return offered()
                .accept("KZR:ho:1", CNR, "2026-09-06T09:40+08:00")
                .tell(fact("CUP", "seal", "7").at("2026-09-06T18:20+08:00").sealed(BOX_7, BOLT_7));
    }

    /** A38: planned stop at Kuitun exceeded; A37 was told in two ways before. */
    public static Scene standing() {
        var stop = fact("CNR", "mv", "3");
        return sealed().tell(
                        fact("CNR", "mv", "2")
                                .at("2026-09-07T00:21+08:00")
                                .passed(JINGHE, BOX_1, BOX_7, BOX_12),
                        stop.at("2026-09-07T04:31+08:00").arrived(KUITUN, BOX_1, BOX_7, BOX_12),
                        stop.at("2026-09-07T04:13+08:00").arrived(KUITUN, BOX_1, BOX_7, BOX_12),
                        fact("CNR", "int", "1")
                                .at("2026-09-07T04:51+08:00")
                                .interrupted(KUITUN, "D-LOCO", BOX_1, BOX_7, BOX_12));
    }

    /** A40: the office takes box 7 on its list. */
    public static Scene held() {
        return standing()
                .ask(
                        new WaybillCommand.PlaceHold(
                                Scene.asks(CUU, HOLD.value()),
                                "H-SEAL",
                                List.of(BOX_7),
                                "seal settled"));
    }

    /** A42: goes on, with a new estimate. */
    public static Scene goingOn() {
        return held().tell(
                        fact("CNR", "int", "2")
                                .at("2026-09-07T07:52+08:00")
                                .resumed(KUITUN, BOX_1, BOX_7, BOX_12),
                        fact("CNR", "eta", "1")
                                .at("2026-09-07T07:55+08:00")
                                .eta(CHANGJI, "2026-09-07T13:45+08:00"));
    }

    /** A46: at the land port, offered to the terminal. */
    public static Scene atTheLandPort() {
        return goingOn()
                .tell(
                        fact("CNR", "mv", "6")
                                .at("2026-09-07T13:40+08:00")
                                .arrived(CHANGJI, BOX_1, BOX_7, BOX_12))
                .offer(
                        "CNR:ho:2",
                        CNR,
                        TCJ,
                        CHANGJI,
                        "2026-09-07T13:55+08:00",
                        BOX_1,
                        BOX_7,
                        BOX_12);
    }

    /** A47: the bolt of box 7 reads differently. */
    public static Scene sealRead() {
        return atTheLandPort()
                .tell(
                        fact("TCJ", "seal", "7")
                                .at("2026-09-07T14:35+08:00")
                                .sealRead(BOX_7, BOLT_7_AS_READ));
    }

    /** A49: the terminal has taken them. */
    public static Scene withTheTerminal() {
        return sealRead().accept("CNR:ho:2", TCJ, "2026-09-07T15:05+08:00");
    }

    /** A52: new seal, hold lifted. */
    public static Scene settled() {
        return withTheTerminal()
                .tell(
                        fact("CUU", "irr", "2")
                                .at("2026-09-07T15:50+08:00")
                                .sealReplaced(BOX_7, BOLT_7, NEW_BOLT_7))
                .ask(
                        new WaybillCommand.LiftHold(
                                Scene.asks(CUU, "CUU:irr:2"), HOLD, "opened at the plant"));
    }
}
