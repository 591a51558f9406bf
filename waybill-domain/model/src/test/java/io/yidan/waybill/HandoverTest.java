package io.yidan.waybill;

import static io.yidan.waybill.testing.JourneyA.*;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.decision.HandoverRemark;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class HandoverTest {
    private static final String NINE = "2026-09-04T09:00+05:00";
    private static final String TEN = "2026-09-04T10:00+05:00";

    private final Scene scene =
            Scene.issued().offer("HO-1", SHP, KZR, BALKHASH, NINE, BOX_1, BOX_7);

    @Test
    void an_offer_waits_for_its_answer() {
        assertThat(state()).isEqualTo(Handover.State.OFFERED);
        assertThat(scene.waybill().stage()).isEqualTo(Stage.ISSUED);
    }

    @Test
    void acceptance_brings_the_waybill_into_execution() {
        scene.accept("HO-1", KZR, TEN);

        assertThat(state()).isEqualTo(Handover.State.ACCEPTED);
        assertThat(scene.waybill().stage()).isEqualTo(Stage.IN_EXECUTION);
        assertThat(scene.way(BOX_12).custodian()).contains(SHP);
    }

    @Test
    void remarks_of_the_receiver_are_kept() {
        var dent =
                new HandoverRemark(
                        Optional.of(BOX_7), "dent in the side wall", "", SealState.INTACT);
        scene.accept("HO-1", KZR, TEN, dent);

        assertThat(state()).isEqualTo(Handover.State.ACCEPTED_WITH_REMARKS);
        assertThat(scene.waybill().handovers().get("HO-1").orElseThrow().remarks())
                .containsExactly(dent);
    }

    @Test
    void only_the_one_it_was_offered_to_answers() {
        scene.accept("HO-1", PTA, TEN);

        assertThat(why()).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void only_the_one_who_has_the_units_offers_them() {
        scene.offer("HO-2", CNR, TCJ, CHANGJI, TEN, BOX_12);
        assertThat(why()).isEqualTo(Refusal.CUSTODY_ELSEWHERE);

        scene.offer("HO-2", SHP, KZR, BALKHASH, TEN, new UnitId("DEMU3000107"));
        assertThat(why()).isEqualTo(Refusal.UNIT_UNKNOWN);

        scene.offer("HO-1", SHP, PTA, BALKHASH, NINE, BOX_12);
        assertThat(scene.answer()).as("the same request").isInstanceOf(Answer.Taken.class);
    }

    @Test
    void units_are_offered_once_each_and_to_a_party_of_the_waybill() {
        scene.offer("HO-2", SHP, KZR, BALKHASH, TEN, BOX_12, BOX_12);
        assertThat(why()).isEqualTo(Refusal.UNIT_TWICE);

        scene.offer("HO-3", SHP, new PartyId("ELSEWHERE"), BALKHASH, TEN, BOX_12);
        assertThat(why()).isEqualTo(Refusal.RECEIVER_UNKNOWN);
    }

    @Test
    void a_name_is_taken_once() {
        var at = Times.at(NINE);
        scene.ask(
                new WaybillCommand.OfferHandover(
                        Scene.asks(SHP, "again"),
                        "HO-1",
                        KZR,
                        java.util.List.of(BOX_12),
                        BALKHASH,
                        at,
                        Optional.empty(),
                        at.at()));

        assertThat(why()).isEqualTo(Refusal.HANDOVER_NAME_TAKEN);
    }

    @Test
    void a_refused_or_expired_offer_passes_nothing_and_takes_no_second_answer() {
        scene.ask(
                new WaybillCommand.RefuseHandover(
                        Scene.asks(KZR, "refuse"), "HO-1", Times.at(TEN), "seal", "not sealed"));
        assertThat(state()).isEqualTo(Handover.State.REFUSED);
        assertThat(scene.way(BOX_7).custodian()).contains(SHP);

        scene.accept("HO-1", KZR, TEN);
        assertThat(why()).isEqualTo(Refusal.HANDOVER_NOT_OPEN);

        scene.offer("HO-2", SHP, KZR, BALKHASH, TEN, BOX_7)
                .ask(new WaybillCommand.ExpireHandover(Scene.asks(MTO, "expire"), "HO-2"))
                .accept("HO-2", KZR, TEN);
        assertThat(why()).isEqualTo(Refusal.HANDOVER_NOT_OPEN);
    }

    private Handover.State state() {
        return scene.waybill().handovers().get("HO-1").orElseThrow().state();
    }

    private Refusal why() {
        return ((Answer.Refused) scene.answer()).why();
    }
}
