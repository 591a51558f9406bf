package io.yidan.waybill;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.Test;

import java.util.List;

class HoldTest {
    private static final RequestId HOLD = new RequestId("hold");

    private final Scene scene = Scene.issued();

    @Test
    void a_hold_is_named_by_the_request_that_placed_it() {
        place(BOX_7);

        assertThat(scene.waybill().holds().get(HOLD))
                .contains(new Hold(HOLD, CUU, "seal differs", List.of(BOX_7), true));
    }

    @Test
    void only_who_placed_it_lifts_it_and_only_once() {
        place(BOX_7);
        assertThat(why(lift(MTO, "lift-1"))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(lift(CUU, "lift-2")).isInstanceOf(Answer.Taken.class);
        assertThat(why(lift(CUU, "lift-3"))).isEqualTo(Refusal.HOLD_UNKNOWN);
    }

    @Test
    void a_hold_on_a_unit_the_waybill_does_not_have_is_refused() {
        assertThat(why(place(new UnitId("DEMU3000107")))).isEqualTo(Refusal.UNIT_UNKNOWN);
    }

    @Test
    void a_hold_stops_no_fact_and_no_handover_but_the_delivery() {
        place(BOX_7);
        scene.handedOver("HO-1", SHP, KZR, BALKHASH, "2026-09-04T15:10+05:00", BOX_7)
                .tell(
                        fact("RDC", "dlv", "1")
                                .at("2026-09-08T03:31+08:00")
                                .delivered(BOX_1, BOX_7, BOX_12));
        assertThat(scene.way(BOX_7).custodian()).contains(PLT);

        assertThat(why(confirm())).isEqualTo(Refusal.HOLD_OPEN);
        lift(CUU, "lift");
        assertThat(confirm()).isInstanceOf(Answer.Taken.class);
    }

    private Answer place(UnitId unit) {
        return scene.ask(
                        new WaybillCommand.PlaceHold(
                                Scene.asks(CUU, HOLD.value()),
                                "seal differs",
                                List.of(unit),
                                "opened at the plant"))
                .answer();
    }

    private Answer lift(PartyId by, String request) {
        return scene.ask(new WaybillCommand.LiftHold(Scene.asks(by, request), HOLD, "resolved"))
                .answer();
    }

    private Answer confirm() {
        return scene.ask(new WaybillCommand.ConfirmDelivery(Scene.asks(PLT, "delivery"), ""))
                .answer();
    }

    private static Refusal why(Answer answer) {
        return ((Answer.Refused) answer).why();
    }
}
