package io.yidan.waybill;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Dispute;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.owed.Owed;
import io.yidan.waybill.owed.Rule;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class DisputeTest {
    private static final RequestId DISPUTE = new RequestId("dsp");
    private static final String HANDOVER = "CNR:ho:2";
    private final Scene scene =
            Scene.issued()
                    .handedOver("HO-1", SHP, CNR, BALKHASH, "2026-09-04T15:10+05:00", BOX_1, BOX_7)
                    .handedOver(
                            HANDOVER, CNR, TCJ, CHANGJI, "2026-09-07T15:05+08:00", BOX_1, BOX_7);

    @Test
    void either_side_of_an_accepted_handover_disputes_it_and_custody_has_passed_all_the_same() {
        assertThat(raise(TCJ, "dsp", BOX_7)).isInstanceOf(Answer.Taken.class);
        assertThat(raise(CNR, "dsp-2", BOX_1)).isInstanceOf(Answer.Taken.class);

        assertThat(dispute().units()).containsExactly(BOX_7);
        assertThat(scene.way(BOX_7).custodian()).contains(TCJ);
    }

    @Test
    void nobody_else_does_and_nothing_that_was_not_accepted_is_disputed() {
        assertThat(why(raise(RDC, "dsp", BOX_7))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(why(raise(TCJ, "other", "HO-99", BOX_7)))
                .isEqualTo(Refusal.HANDOVER_NOT_ACCEPTED);
        assertThat(why(raise(TCJ, "box", BOX_12))).isEqualTo(Refusal.UNIT_UNKNOWN);
    }

    @Test
    void after_the_notice_time_it_is_too_late() {
        assertThat(why(raise(TCJ, "late", "2026-09-07T15:06+08:00")))
                .isEqualTo(Refusal.NOTICE_OVER);
        assertThat(raise(TCJ, "in-time", "2026-09-07T15:05+08:00"))
                .isInstanceOf(Answer.Taken.class);
    }

    @Test
    void the_operator_settles_it_and_says_who_answers_for_it() {
        raise(TCJ, "dsp", BOX_7);

        assertThat(why(settle(CNR, "s-1", Optional.empty()))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(why(settle(MTO, "s-2", Optional.of(new PartyId("XYZ")))))
                .isEqualTo(Refusal.LIABLE_UNKNOWN);
        settle(MTO, "s-3", Optional.of(CNR));

        assertThat(dispute().open()).isFalse();
        assertThat(dispute().liable()).contains(CNR);
        assertThat(dispute().outcome()).isEqualTo("photo of the gate");
        assertThat(why(settle(MTO, "s-4", Optional.of(CNR)))).isEqualTo(Refusal.DISPUTE_UNKNOWN);
    }

    @Test
    void who_raised_it_drops_it_but_names_nobody() {
        raise(TCJ, "dsp", BOX_7);

        assertThat(why(settle(TCJ, "s-1", Optional.of(CNR)))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(settle(TCJ, "s-2", Optional.empty())).isInstanceOf(Answer.Taken.class);
    }

    @Test
    void while_it_is_open_the_operator_owes_the_settlement_and_the_waybill_stays_open() {
        raise(TCJ, "dsp", BOX_7);
        assertThat(owed()).contains(Rule.DISPUTE_OPEN);
        scene.tell(fact("RDC", "dlv", "1").delivered(BOX_1, BOX_7, BOX_12))
                .ask(new WaybillCommand.ConfirmDelivery(Scene.asks(PLT, "delivery"), ""));

        assertThat(why(close("close-1"))).isEqualTo(Refusal.DISPUTE_OPEN);
        assertThat(owed()).containsExactly(Rule.DISPUTE_OPEN);
        settle(MTO, "s-1", Optional.empty());
        assertThat(owed()).containsExactly(Rule.NOT_CLOSED);
        assertThat(close("close-2")).isInstanceOf(Answer.Taken.class);
    }

    private List<Rule> owed() {
        var at = Times.at("2026-09-08T12:00+08:00").at();
        return Owed.of(scene.waybill(), scene.journey(), at).stream().map(Owed::rule).toList();
    }

    private Answer raise(PartyId by, String request, UnitId unit) {
        return raise(by, request, HANDOVER, unit);
    }

    private Answer raise(PartyId by, String request, String handover, UnitId unit) {
        return raise(by, request, handover, List.of(unit), "2026-09-07T10:00+08:00");
    }

    private Answer raise(PartyId by, String request, String notBefore) {
        return raise(by, request, HANDOVER, List.of(), notBefore);
    }

    private Answer raise(
            PartyId by, String request, String handover, List<UnitId> units, String notBefore) {
        return scene.ask(
                        new WaybillCommand.DisputeHandover(
                                Scene.asks(by, request),
                                handover,
                                units,
                                "R-DMG",
                                "door bent",
                                Times.at(notBefore).at()))
                .answer();
    }

    private Answer settle(PartyId by, String request, Optional<PartyId> liable) {
        return scene.ask(
                        new WaybillCommand.SettleDispute(
                                Scene.asks(by, request), DISPUTE, liable, "photo of the gate"))
                .answer();
    }

    private Answer close(String request) {
        return scene.ask(new WaybillCommand.Close(Scene.asks(MTO, request))).answer();
    }

    private Dispute dispute() {
        return scene.waybill().disputes().get(DISPUTE).orElseThrow();
    }

    private static Refusal why(Answer answer) {
        return ((Answer.Refused) answer).why();
    }
}
