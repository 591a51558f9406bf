package io.yidan.gateway.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.yidan.codec.customs.Identities;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.customs.CaseStage;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.customs.testing.Steps;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.ArrivedAtGate;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CustomsProcedure;
import io.yidan.proto.type.v1.CustomsVerdict;
import io.yidan.proto.type.v1.DeclarationAccepted;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.Reviewed;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.value.EventTime;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomsStepsTest {
    private static final EventTime MORNING =
            io.yidan.waybill.testing.Times.at("2026-09-16T07:25+08:00");
    private static final TestDoor DOOR = new TestDoor();

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @BeforeEach
    void declared() {
        DOOR.cases.know(CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste()).customsCase());
    }

    @Test
    void goods_are_declared_with_what_they_are_known_by_and_nothing_the_waybill_says() {
        var receipt = as("DCL").declareGoods(declare().build()).getReceipt();

        assertThat(receipt.getCaseNumber()).isEqualTo(CaseScene.NUMBER.value());
        assertThat(DOOR.cases.declared.identity()).contains(Roads.TRUCK);
        assertThat(DOOR.cases.declared.waybills()).containsExactly(JourneyA.WAYBILL);
    }

    @Test
    void under_joint_supervision_the_place_of_unloading_is_named_and_the_units_are_enough() {
        var ore =
                declare()
                        .clearIdentity()
                        .setProcedure(CustomsProcedure.CUSTOMS_PROCEDURE_JOINT_IMPORT);
        Answers.to(() -> as("DCL").declareGoods(ore.build()))
                .is(Code.INVALID_ARGUMENT, "FIELD_MISSING", "unloading_place");

        as("DCL")
                .declareGoods(
                        ore.setUnloadingPlace(
                                        Place.newBuilder()
                                                .setScheme(PlaceScheme.PLACE_SCHEME_OWN)
                                                .setCode("CN-FK-PLANT1"))
                                .build());
        assertThat(DOOR.cases.declared.identity()).isEmpty();
        assertThat(DOOR.cases.declared.unloading().orElseThrow().code()).isEqualTo("CN-FK-PLANT1");
    }

    @Test
    void what_is_wrong_in_a_declaration_is_named_with_its_field() {
        var wrong = declare();
        wrong.getIdentityBuilder().getTractorBuilder().setNumber("新BI0201");
        Answers.to(() -> as("DCL").declareGoods(wrong.build()))
                .is(Code.INVALID_ARGUMENT, "IDENTIFIER_FORM", "identity.tractor.number");
        Answers.to(() -> as("DCL").declareGoods(declare().clearIdentity().build()))
                .is(Code.INVALID_ARGUMENT, "FIELD_MISSING", "identity");
        Answers.to(() -> as("DCL").declareGoods(declare().clearWaybillNumbers().build()))
                .is(Code.INVALID_ARGUMENT, "LIST_SIZE", "waybill_numbers");
    }

    @Test
    void a_decision_rests_on_the_hash_of_what_was_read() {
        var released = CustomsVerdict.CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL;
        Answers.to(() -> take("CUU", "old", reviewed(released, "a7".repeat(32))))
                .is(Code.FAILED_PRECONDITION, "BASIS_CHANGED", "");

        var basis = known().basis().orElseThrow().hex();
        var first = take("CUU", "rev", reviewed(released, basis));
        assertThat(known().stage()).isEqualTo(CaseStage.DECIDED);
        assertThat(take("CUU", "rev", reviewed(released, basis)).getRevision())
                .isEqualTo(first.getRevision());
    }

    @Test
    void a_step_that_is_not_possible_lists_those_that_are() {
        var again = DeclarationAccepted.newBuilder().setDeclarationNumber("9".repeat(18));
        var refused =
                Answers.to(
                                () ->
                                        take(
                                                "CUU",
                                                "x",
                                                CaseStep.newBuilder()
                                                        .setDeclarationAccepted(again)
                                                        .build()))
                        .is(Code.FAILED_PRECONDITION, "NOT_IN_THIS_STAGE", "");

        assertThat(refused.problem().getLegalActsList()).contains("REVIEW", "REPORT_ARRIVAL");
    }

    @Test
    void a_stranger_finds_no_case_and_the_other_office_may_not_decide() {
        var basis = known().basis().orElseThrow().hex();
        var step = reviewed(CustomsVerdict.CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL, basis);
        Answers.to(() -> take("CNR", "x", step)).is(Code.NOT_FOUND, "NOT_FOUND", "");
        Answers.to(() -> take("CUP", "x", step)).is(Code.PERMISSION_DENIED, "NOT_YOUR_ACT", "");
        Answers.to(() -> take("CUU", "x", CaseStep.getDefaultInstance()))
                .is(Code.INVALID_ARGUMENT, "FIELD_MISSING", "step.step");
    }

    @Test
    void goods_are_seen_at_the_gate_by_the_office_there() {
        var seen =
                ArrivedAtGate.newBuilder()
                        .setSeen(Identities.write(Roads.OTHER_TRUCK))
                        .setAt(Times.write(MORNING));
        take("CUP", "arr", CaseStep.newBuilder().setArrived(seen).build());

        assertThat(known().stage()).isEqualTo(CaseStage.WAITING_DECISION);
        assertThat(known().differences()).isNotEmpty();
    }

    @Test
    void two_waybills_under_one_request_id_are_two_requests() {
        DOOR.cases.know(CaseScene.declared(Procedure.DIRECT_EXPORT, Roads.paste()).customsCase());
        link(Steps.SECOND.value());
        Answers.to(() -> link("DEMO0002202609140003"))
                .is(Code.ALREADY_EXISTS, "REQUEST_ID_REUSED", "");
    }

    private static CaseReceipt link(String waybill) {
        return as("DCL")
                .linkWaybill(
                        LinkWaybillRequest.newBuilder()
                                .setCaseNumber(CaseScene.NUMBER.value())
                                .setRequestId("link")
                                .setWaybillNumber(waybill)
                                .build())
                .getReceipt();
    }

    private static DeclareGoodsRequest.Builder declare() {
        return DeclareGoodsRequest.newBuilder()
                .setRequestId("dec")
                .setProcedure(CustomsProcedure.CUSTOMS_PROCEDURE_DIRECT_EXPORT)
                .addWaybillNumbers(JourneyA.WAYBILL.printed())
                .setPlace(Places.write(JourneyA.ALASHANKOU))
                .setExpectedAt(Times.write(Roads.EVENING))
                .setIdentity(Identities.write(Roads.TRUCK));
    }

    private static CaseStep reviewed(CustomsVerdict verdict, String basis) {
        var reviewed = Reviewed.newBuilder().setVerdict(verdict).setBasisSha256(basis);
        return CaseStep.newBuilder().setReviewed(reviewed).build();
    }

    private static CaseReceipt take(String party, String request, CaseStep step) {
        return as(party)
                .takeCaseStep(
                        TakeCaseStepRequest.newBuilder()
                                .setCaseNumber(CaseScene.NUMBER.value())
                                .setRequestId(request)
                                .setStep(step)
                                .build())
                .getReceipt();
    }

    private static CustomsCase known() {
        return DOOR.cases.customsCase(CaseScene.NUMBER);
    }

    private static CustomsServiceGrpc.CustomsServiceBlockingStub as(String party) {
        return CustomsServiceGrpc.newBlockingStub(DOOR.channel).withInterceptors(DOOR.as(party));
    }
}
