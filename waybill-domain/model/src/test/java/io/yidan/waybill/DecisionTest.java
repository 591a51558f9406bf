package io.yidan.waybill;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Act;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillCommand.Decide;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.testing.Changes;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class DecisionTest {
    private static final CaseNumber CASE = new CaseNumber("C202609150001");

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyActInEveryStage")
    void a_stage_lets_through_its_acts_and_refuses_the_others_with_the_list(Stage stage, Act act) {
        var scene = at(stage).ask(command(act));

        if (stage.allows(act)) {
            assertThat(scene.answer())
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isInstanceOf(Answer.Taken.class),
                            answer ->
                                    assertThat(((Answer.Refused) answer).why())
                                            .isNotIn(
                                                    Refusal.NOT_IN_THIS_STAGE,
                                                    Refusal.CUSTODY_TAKEN));
        } else {
            var refused = (Answer.Refused) scene.answer();
            assertThat(refused.why())
                    .isEqualTo(
                            act == Act.VOID && stage == Stage.IN_EXECUTION
                                    ? Refusal.CUSTODY_TAKEN
                                    : Refusal.NOT_IN_THIS_STAGE);
            assertThat(refused.possible()).containsExactlyElementsOf(stage.possible());
        }
    }

    static Stream<Arguments> everyActInEveryStage() {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> Arrays.stream(Act.values()).map(act -> Arguments.of(stage, act)));
    }

    @Test
    void the_way_from_draft_to_closed_is_five_decisions() {
        var scene = at(Stage.DELIVERED).ask(command(Act.CLOSE));

        assertThat(scene.waybill().stage()).isEqualTo(Stage.CLOSED);
        assertThat(scene.waybill().stage().possible()).isEmpty();
    }

    @Test
    void a_draft_names_shipper_consignee_and_operator() {
        assertThat(
                        refusedDraft(
                                new WaybillContent(
                                        List.of(),
                                        List.of(),
                                        whole().cargo(),
                                        whole().units(),
                                        whole().legs(),
                                        Optional.empty())))
                .isEqualTo(Refusal.PARTY_MISSING);
    }

    @Test
    void the_legs_of_a_draft_meet_and_there_is_one_at_least() {
        assertThat(refusedDraft(withLegs(List.of()))).isEqualTo(Refusal.LEGS_DO_NOT_MEET);
        assertThat(refusedDraft(withLegs(whole().legs().subList(1, 5))))
                .isEqualTo(Refusal.LEGS_DO_NOT_MEET);
        assertThat(
                        refusedDraft(
                                withLegs(
                                        List.of(
                                                whole().legs().getFirst(),
                                                whole().legs().getLast()))))
                .isEqualTo(Refusal.LEGS_DO_NOT_MEET);
    }

    @Test
    void a_draft_has_goods_and_no_unit_twice() {
        assertThat(
                        refusedDraft(
                                new WaybillContent(
                                        whole().parties(),
                                        List.of(),
                                        List.of(),
                                        whole().units(),
                                        whole().legs(),
                                        Optional.empty())))
                .isEqualTo(Refusal.CONTENT_IMPOSSIBLE);
        var twice = Stream.concat(whole().units().stream(), whole().units().stream()).toList();
        assertThat(
                        refusedDraft(
                                new WaybillContent(
                                        whole().parties(),
                                        List.of(),
                                        whole().cargo(),
                                        twice,
                                        whole().legs(),
                                        Optional.empty())))
                .isEqualTo(Refusal.UNIT_TWICE);
    }

    private static Scene at(Stage stage) {
        return switch (stage) {
            case NONE -> Scene.given(List.of());
            case DRAFT -> Scene.drafted();
            case APPROVED -> Scene.approved();
            case ISSUED -> Scene.issued();
            case IN_EXECUTION -> Scene.issued().tell(fact("KZR", "smgs", "1").received(BOX_1));
            case DELIVERED ->
                    Scene.issued()
                            .tell(fact("RDC", "dlv", "1").delivered(BOX_1, BOX_7, BOX_12))
                            .ask(
                                    new WaybillCommand.ConfirmDelivery(
                                            Scene.asks(PLT, "delivery"), ""));
            case CLOSED ->
                    at(Stage.DELIVERED).ask(new WaybillCommand.Close(Scene.asks(MTO, "closing")));
            case VOIDED ->
                    Scene.issued()
                            .ask(new WaybillCommand.VoidWaybill(Scene.asks(MTO, "voiding"), ""));
        };
    }

    private static Decide command(Act act) {
        var ask = Scene.asks(MTO, "the-act");
        var noon = Times.at("2026-09-07T12:00+08:00");
        return switch (act) {
            case DRAFT -> new WaybillCommand.Draft(ask, JourneyA.content());
            case APPROVE -> new WaybillCommand.Approve(ask);
            case ISSUE -> new WaybillCommand.Issue(ask, Hash.of("content"));
            case VOID -> new WaybillCommand.VoidWaybill(ask, "");
            case PLACE_HOLD -> new WaybillCommand.PlaceHold(ask, "", List.of(), "");
            case LIFT_HOLD -> new WaybillCommand.LiftHold(ask, new RequestId("hold"), "");
            case OFFER_HANDOVER ->
                    new WaybillCommand.OfferHandover(
                            ask,
                            "HO",
                            PTA,
                            List.of(BOX_7),
                            ALASHANKOU,
                            noon,
                            Optional.empty(),
                            noon.at());
            case ACCEPT_HANDOVER ->
                    new WaybillCommand.AcceptHandover(ask, "HO", noon, List.of(), Optional.empty());
            case REFUSE_HANDOVER -> new WaybillCommand.RefuseHandover(ask, "HO", noon, "", "");
            case EXPIRE_HANDOVER -> new WaybillCommand.ExpireHandover(ask, "HO");
            case SETTLE_CONFLICT ->
                    new WaybillCommand.SettleConflict(
                            ask, new FactKey(CNR, "mv", "3"), 1, Hash.of(""), "");
            case CONFIRM_DELIVERY -> new WaybillCommand.ConfirmDelivery(ask, "");
            case CLOSE -> new WaybillCommand.Close(ask);
            case PROPOSE_AMENDMENT ->
                    new WaybillCommand.ProposeAmendment(
                            ask, 0, "", Changes.NOTHING, Hash.of("amended"));
            case ACCEPT_AMENDMENT ->
                    new WaybillCommand.AcceptAmendment(
                            ask, new RequestId("amd"), Hash.of("amended"));
            case DECLINE_AMENDMENT ->
                    new WaybillCommand.DeclineAmendment(ask, new RequestId("amd"), "");
            case DISPUTE_HANDOVER ->
                    new WaybillCommand.DisputeHandover(ask, "HO", List.of(), "", "", noon.at());
            case SETTLE_DISPUTE ->
                    new WaybillCommand.SettleDispute(
                            ask, new RequestId("dsp"), Optional.empty(), "");
            case LINK_CASE -> new WaybillCommand.LinkCase(ask, CASE);
            case UNLINK_CASE -> new WaybillCommand.UnlinkCase(ask, CASE);
            case GIVE_CLEARANCE -> new WaybillCommand.GiveClearance(ask, CASE, Hash.of("basis"));
            case REVOKE_CLEARANCE -> new WaybillCommand.RevokeClearance(ask, CASE);
            case CANCEL_AMENDMENT ->
                    new WaybillCommand.CancelAmendment(ask, new RequestId("amd"), "");
        };
    }

    private static WaybillContent whole() {
        return JourneyA.content();
    }

    private static WaybillContent withLegs(List<LegPlan> legs) {
        return new WaybillContent(
                whole().parties(),
                List.of(),
                whole().cargo(),
                whole().units(),
                legs,
                Optional.empty());
    }

    private static Refusal refusedDraft(WaybillContent content) {
        var scene =
                Scene.given(List.of())
                        .ask(new WaybillCommand.Draft(Scene.asks(MTO, "draft"), content));
        return ((Answer.Refused) scene.answer()).why();
    }
}
