package io.yidan.customs;

import static io.yidan.customs.testing.Roads.DECLARANT;
import static io.yidan.customs.testing.Roads.LOCAL;
import static io.yidan.customs.testing.Roads.OTHER_TRUCK;
import static io.yidan.customs.testing.Roads.TRUCK;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.declaration.Timing;
import io.yidan.customs.effect.GateAnswer;
import io.yidan.customs.effect.GateAnswer.Sign;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.customs.testing.Steps;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** 直通: declared and decided while the goods are on the road. */
class DirectTest {
    private final CaseScene scene = CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());

    @Test
    void the_driver_learns_at_the_gate_that_he_may_go() {
        assertThat(gate()).isEqualTo(Sign.WAIT);
        scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, "");
        assertThat(gate()).isEqualTo(Sign.GO);
        assertThat(scene.arrives(TRUCK).customsCase().stage()).isEqualTo(CaseStage.RELEASED);
    }

    @Test
    void a_change_of_the_tractor_voids_the_decision_at_once() {
        scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, "")
                .by(DECLARANT, new CaseStep.IdentityAmended(OTHER_TRUCK, "D-BRKD"));

        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.UNDER_REVIEW);
        assertThat(GateAnswer.of(scene.customsCase()).why()).isEqualTo(GateAnswer.Why.REVIEW_AGAIN);
        assertThat(scene.customsCase().replaced()).containsExactly(TRUCK);
    }

    @Test
    void a_decision_once_void_does_not_come_back_with_the_data() {
        scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, "");
        var before = scene.customsCase().basis();
        rebound(20_532_000);
        rebound(20_768_000);

        assertThat(scene.customsCase().basis()).isEqualTo(before);
        assertThat(scene.customsCase().standingReview()).isEmpty();
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.UNDER_REVIEW);
    }

    @Test
    void a_decision_on_data_that_has_changed_is_refused() {
        scene.by(LOCAL, new CaseStep.Reviewed(Verdict.RELEASE_ON_ARRIVAL, Hash.of("old"), "", ""));

        assertThat(scene.why()).isEqualTo(Refusal.BASIS_CHANGED);
    }

    @Test
    void arriving_before_the_decision_is_legal_and_waits() {
        scene.arrives(TRUCK);
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.WAITING_DECISION);

        scene.reviewed(Verdict.INSPECT_ON_ARRIVAL, "6");
        assertThat(GateAnswer.of(scene.customsCase()))
                .isEqualTo(new GateAnswer(Sign.INSPECT, GateAnswer.Why.INSPECTION_DECIDED, "6"));
    }

    @Test
    void another_truck_than_declared_is_inspected_although_released() {
        scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, "").arrives(OTHER_TRUCK);

        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.INSPECTING);
        assertThat(GateAnswer.of(scene.customsCase()).why())
                .isEqualTo(GateAnswer.Why.IDENTITY_DIFFERS);
    }

    @Test
    void an_export_is_sealed_and_seen_out_before_it_is_cleared() {
        scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, "").arrives(TRUCK);
        assertThat(scene.customsCase().clearance()).isEmpty();
        take(CaseAct.AFFIX_SEALS);
        assertThat(scene.customsCase().clearance()).isEmpty();
        take(CaseAct.RECORD_EXIT);
        assertThat(scene.customsCase().clearance()).isEqualTo(scene.customsCase().basis());
        take(CaseAct.CLOSE);
        assertThat(scene.customsCase().clearance()).isPresent();
    }

    @Test
    void data_changed_after_the_inspection_failed_does_not_undo_the_failure() {
        scene.reviewed(Verdict.INSPECT_ON_ARRIVAL, "6").arrives(TRUCK).inspected(false);
        rebound(20_532_000);
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.FAILED);

        scene.inspected(true);
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.WAITING_DECISION);
    }

    @Test
    void an_inspection_names_its_bay_and_a_refusal_its_reason() {
        assertThat(scene.reviewed(Verdict.INSPECT_ON_ARRIVAL, "").why())
                .isEqualTo(Refusal.VERDICT_INCOMPLETE);
        scene.by(
                LOCAL,
                new CaseStep.Reviewed(
                        Verdict.REFUSED, scene.customsCase().basis().orElseThrow(), "", " "));
        assertThat(scene.why()).isEqualTo(Refusal.VERDICT_INCOMPLETE);
    }

    @Test
    void an_export_is_declared_at_most_three_days_ahead_and_before_it_is_there() {
        var declared = Roads.declared(Procedure.DIRECT_EXPORT, Roads.paste()).declaration();
        var early = declared.expectedAt().minus(Duration.ofHours(73));
        assertThat(declaring(Procedure.DIRECT_EXPORT, new Timing(early, true, false, days(3))))
                .isEqualTo(Refusal.DECLARED_TOO_EARLY);
        assertThat(
                        declaring(
                                Procedure.DIRECT_EXPORT,
                                new Timing(Roads.EVENING, true, true, days(3))))
                .isEqualTo(Refusal.DECLARED_TOO_LATE);
    }

    @Test
    void an_import_is_declared_once_it_is_under_way() {
        assertThat(
                        declaring(
                                Procedure.DIRECT_IMPORT,
                                new Timing(Roads.EVENING, false, false, days(3))))
                .isEqualTo(Refusal.DECLARED_TOO_EARLY);
    }

    @Test
    void waybills_under_one_declaration_have_contract_commodity_and_party_in_common() {
        var first = CaseScene.declared(Procedure.DIRECT_EXPORT, Roads.paste());
        link(first, "C-26-08", "2002901900");
        assertThat(first.why()).isEqualTo(Refusal.MERGE_UNEQUAL);
        link(first, "C-26-07", "2002901100");
        assertThat(first.why()).isEqualTo(Refusal.MERGE_UNEQUAL);

        link(first, "C-26-07", "2002901900");
        assertThat(first.customsCase().declaration().orElseThrow().waybills()).hasSize(2);
        first.by(DECLARANT, new CaseStep.WaybillUnlinked(JourneyA.WAYBILL))
                .by(DECLARANT, new CaseStep.WaybillUnlinked(Steps.SECOND));
        assertThat(first.why()).isEqualTo(Refusal.WAYBILL_NOT_LINKED);
    }

    @Test
    void once_accepted_only_the_office_lets_a_declaration_be_withdrawn() {
        assertThat(scene.by(DECLARANT, new CaseStep.Withdrawn("C-TYPE")).why())
                .isEqualTo(Refusal.NOT_YOURS);
        scene.by(LOCAL, new CaseStep.Withdrawn("C-TYPE"));
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.WITHDRAWN);
    }

    @Test
    void a_request_is_taken_once_and_answers_as_before() {
        var ask =
                CaseScene.command(
                        scene.customsCase(), Roads.PORT, "arrival", CaseScene.arrival(TRUCK));
        scene.ask(ask).ask(ask);
        assertThat(scene.answer()).isEqualTo(new CaseAnswer.Taken(2, true));
        assertThat(scene.events()).hasSize(3);

        scene.ask(
                CaseScene.command(
                        scene.customsCase(),
                        Roads.PORT,
                        "arrival",
                        CaseScene.arrival(OTHER_TRUCK)));
        assertThat(scene.why()).isEqualTo(Refusal.REQUEST_ID_REUSED);
    }

    @Test
    void a_case_is_what_its_history_makes_it() {
        scene.reviewed(Verdict.INSPECT_ON_ARRIVAL, "6").arrives(TRUCK).inspected(true);

        assertThat(CustomsCase.of(scene.events()).stage()).isEqualTo(CaseStage.PASSED);
        assertThat(CustomsCase.of(scene.events()).basis()).isEqualTo(scene.customsCase().basis());
    }

    private Sign gate() {
        return GateAnswer.of(scene.customsCase()).sign();
    }

    private void take(CaseAct act) {
        var step = Steps.of(act, scene.customsCase(), Procedure.DIRECT_EXPORT).getFirst();
        scene.by(Steps.by(act), step);
    }

    private void rebound(long netGrams) {
        scene.by(LOCAL, new CaseStep.WaybillRebound(Roads.paste(JourneyA.WAYBILL, netGrams)));
    }

    private static Refusal declaring(Procedure procedure, Timing timing) {
        var step = Roads.declared(procedure, timing, Roads.paste());
        return new CaseScene().by(DECLARANT, step).why();
    }

    private static void link(CaseScene scene, String contract, String hs) {
        scene.by(
                DECLARANT,
                new CaseStep.WaybillLinked(
                        Roads.bound(Steps.SECOND, JourneyA.SHP, contract, hs, 20_768_000)));
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
