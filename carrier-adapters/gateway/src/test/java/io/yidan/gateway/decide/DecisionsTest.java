package io.yidan.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.yidan.codec.content.Contents;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.WaybillServiceGrpc;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class DecisionsTest {
    private static final TestDoor DOOR = new TestDoor();
    private static final String NUMBER = JourneyA.WAYBILL.value();

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @Test
    void a_draft_gets_a_number_and_the_number_as_printed() {
        var draft =
                as("MTO")
                        .draftWaybill(
                                DraftWaybillRequest.newBuilder()
                                        .setRequestId("draft-1")
                                        .setNumberOperator("TEST")
                                        .setNumberCustomer("0001")
                                        .setContent(Contents.write(JourneyA.content()))
                                        .build());

        assertThat(draft.getWaybillNumber()).isEqualTo("TEST0001202608310001");
        assertThat(draft.getPrintedNumber()).startsWith("TEST0001202608310001-");
        assertThat(draft.getReceipt().getRevision()).isZero();
    }

    @Test
    void a_decision_is_taken_and_its_repeat_gets_the_first_answer() {
        var hold =
                PlaceHoldRequest.newBuilder()
                        .setWaybillNumber(NUMBER)
                        .setRequestId("hold-1")
                        .setReasonCode("H-SEAL")
                        .build();

        var first = as("CUP").placeHold(hold).getReceipt();

        assertThat(as("CUP").placeHold(hold).getReceipt().getRevision())
                .isEqualTo(first.getRevision());
        Answers.to(() -> as("CUP").placeHold(hold.toBuilder().setReasonCode("H-DOC").build()))
                .is(Code.ALREADY_EXISTS, "REQUEST_ID_REUSED", "");
    }

    @Test
    void what_is_not_possible_now_names_what_is() {
        var refused =
                Answers.to(
                                () ->
                                        as("MTO")
                                                .closeWaybill(
                                                        CloseWaybillRequest.newBuilder()
                                                                .setWaybillNumber(NUMBER)
                                                                .setRequestId("close-1")
                                                                .build()))
                        .is(Code.FAILED_PRECONDITION, "NOT_IN_THIS_STAGE", "");

        assertThat(refused.problem().getLegalActsList())
                .contains("OFFER_HANDOVER")
                .doesNotContain("CLOSE");
    }

    @Test
    void a_foreign_waybill_and_an_unknown_one_look_alike() {
        var foreign = Answers.to(() -> as("DIA").approveWaybill(approve(NUMBER)));
        var unknown = Answers.to(() -> as("DIA").approveWaybill(approve("DEMO0001202608310099")));

        foreign.is(Code.NOT_FOUND, "NOT_FOUND", "");
        assertThat(foreign.full()).isEqualTo(unknown.full());
    }

    @Test
    void an_act_of_another_party_is_denied_to_a_party_of_the_waybill() {
        Answers.to(() -> as("KZR").approveWaybill(approve(NUMBER)))
                .is(Code.PERMISSION_DENIED, "NOT_YOUR_ACT", "");
    }

    @Test
    void a_decision_that_rests_on_an_old_revision_is_aborted() {
        var stale =
                PlaceHoldRequest.newBuilder()
                        .setWaybillNumber(NUMBER)
                        .setRequestId("hold-2")
                        .setExpectedRevision(0)
                        .setReasonCode("H-SEAL")
                        .build();

        Answers.to(() -> as("MTO").placeHold(stale)).is(Code.ABORTED, "REVISION_MOVED_ON", "");
    }

    @Test
    void an_offer_without_an_end_stands_for_the_term_of_the_exchange() {
        var offer =
                OfferHandoverRequest.newBuilder()
                        .setWaybillNumber(NUMBER)
                        .setRequestId("offer-1")
                        .setHandoverId("ho:1")
                        .setToParty("KZR")
                        .addUnits(JourneyA.BOX_7.value())
                        .setPlace(Events.place())
                        .setAt(Events.time())
                        .build();

        as("SHP").offerHandover(offer);

        assertThat(((WaybillCommand.OfferHandover) DOOR.commands.asked).expiresAt())
                .isEqualTo(TestDoor.NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void a_request_needs_an_id() {
        Answers.to(
                        () ->
                                as("SHP")
                                        .approveWaybill(
                                                approve(NUMBER).toBuilder()
                                                        .clearRequestId()
                                                        .build()))
                .is(Code.INVALID_ARGUMENT, "REQUEST_ID_FORM", "request_id");
    }

    private static ApproveWaybillRequest approve(String number) {
        return ApproveWaybillRequest.newBuilder()
                .setWaybillNumber(number)
                .setRequestId("approve-1")
                .build();
    }

    private static WaybillServiceGrpc.WaybillServiceBlockingStub as(String party) {
        return WaybillServiceGrpc.newBlockingStub(DOOR.channel).withInterceptors(DOOR.as(party));
    }
}
