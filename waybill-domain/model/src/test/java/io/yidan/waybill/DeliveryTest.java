package io.yidan.waybill;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.happening.Condition.ExceptionReported.Kind;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.owed.Owed;
import io.yidan.waybill.owed.Rule;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.util.List;

class DeliveryTest {
    private static final String NIGHT = "2026-09-08T03:22+08:00";

    private static final CaseNumber CASE = new CaseNumber("C202609150001");

    private final Scene scene = Scene.issued();

    @Test
    void the_waybill_is_delivered_by_a_decision_and_not_by_facts() {
        scene.tell(fact("RDC", "dlv", "1").at(NIGHT).delivered(BOX_1, BOX_7, BOX_12));
        assertThat(scene.waybill().stage()).isEqualTo(Stage.IN_EXECUTION);

        confirm(PLT);
        assertThat(scene.waybill().stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void every_unit_is_delivered_handed_to_the_consignee_or_written_off() {
        scene.tell(fact("RDC", "dlv", "1").at(NIGHT).delivered(BOX_1));
        assertThat(why(confirm(PLT))).isEqualTo(Refusal.NOT_ALL_DELIVERED);

        scene.handedOver("HO-1", SHP, PLT, PLANT, NIGHT, BOX_7);
        assertThat(why(confirm(PLT))).isEqualTo(Refusal.NOT_ALL_DELIVERED);

        scene.tell(fact("RDC", "ex", "1").at(NIGHT).exception(Kind.TOTAL_LOSS, BOX_12));
        assertThat(confirm(PLT)).isInstanceOf(Answer.Taken.class);
    }

    @Test
    void
            customs_owes_the_clearance_of_goods_that_are_there_and_then_the_consignee_the_confirmation() {
        scene.ask(new WaybillCommand.LinkCase(Scene.asks(MTO, "case:1"), CASE))
                .tell(fact("RDC", "dlv", "1").at(NIGHT).delivered(BOX_1, BOX_7));
        assertThat(owed()).doesNotContain(Rule.CLEARANCE_LACKING);

        scene.tell(fact("RDC", "dlv", "2").at(NIGHT).delivered(BOX_12));
        assertThat(owed()).contains(Rule.CLEARANCE_LACKING).doesNotContain(Rule.NOT_CONFIRMED);
        assertThat(why(confirm(PLT))).isEqualTo(Refusal.CLEARANCE_MISSING);

        scene.ask(
                new WaybillCommand.GiveClearance(
                        Scene.asks(MTO, "case:2"), CASE, Hash.of("basis")));
        assertThat(owed()).contains(Rule.NOT_CONFIRMED).doesNotContain(Rule.CLEARANCE_LACKING);
        assertThat(confirm(PLT)).isInstanceOf(Answer.Taken.class);
    }

    @Test
    void only_a_case_that_covers_the_waybill_clears_it() {
        scene.ask(
                new WaybillCommand.GiveClearance(
                        Scene.asks(MTO, "case:2"), CASE, Hash.of("basis")));

        assertThat(why(scene.answer())).isEqualTo(Refusal.WAYBILL_NOT_LINKED);
    }

    @Test
    void only_the_consignee_confirms() {
        scene.tell(fact("RDC", "dlv", "1").at(NIGHT).delivered(BOX_1, BOX_7, BOX_12));

        assertThat(why(confirm(RDC))).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void a_waybill_with_contradictions_is_not_closed() {
        var slip = fact("PLT", "scale", "5512").at(NIGHT);
        var one = slip.weighed(BOX_12, 27_560_000);
        scene.tell(fact("RDC", "dlv", "1").at(NIGHT).delivered(BOX_1, BOX_7, BOX_12))
                .tell(one, slip.weighed(BOX_12, 27_740_000));
        confirm(PLT);
        assertThat(why(close())).isEqualTo(Refusal.CONFLICT_OPEN);

        scene.ask(
                new WaybillCommand.SettleConflict(
                        Scene.asks(MTO, "settle"), slip.key(), 1, one.hash(), "slip found"));
        assertThat(close()).isInstanceOf(Answer.Taken.class);
    }

    private List<Rule> owed() {
        return Owed.of(scene.waybill(), scene.journey(), Times.at(NIGHT).at()).stream()
                .map(Owed::rule)
                .toList();
    }

    private Answer confirm(PartyId by) {
        return scene.ask(new WaybillCommand.ConfirmDelivery(Scene.asks(by, "delivery-" + by), ""))
                .answer();
    }

    private Answer close() {
        return scene.ask(new WaybillCommand.Close(Scene.asks(MTO, "close"))).answer();
    }

    private static Refusal why(Answer answer) {
        return ((Answer.Refused) answer).why();
    }
}
