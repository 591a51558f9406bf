package io.yidan.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.yidan.codec.content.ContentChanges;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.waybill.v1.AcceptAmendmentRequest;
import io.yidan.proto.waybill.v1.CancelAmendmentRequest;
import io.yidan.proto.waybill.v1.DeclineAmendmentRequest;
import io.yidan.proto.waybill.v1.ProposeAmendmentRequest;
import io.yidan.proto.waybill.v1.WaybillServiceGrpc;
import io.yidan.waybill.testing.Changes;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmendmentsTest {
    private static final TestDoor DOOR = new TestDoor();
    private static final String NUMBER = JourneyA.WAYBILL.value();
    private static final long READ = Scene.issued().waybill().version();

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @BeforeEach
    void anew() {
        DOOR.commands.know(JourneyA.WAYBILL, Scene.issued().waybill());
    }

    @Test
    void a_change_is_proposed_agreed_to_and_its_repeat_gets_the_first_answer() {
        var first = as("SHP").proposeAmendment(propose(84_100_000)).getReceipt();
        assertThat(as("SHP").proposeAmendment(propose(84_100_000)).getReceipt().getRevision())
                .isEqualTo(first.getRevision());

        var agreed = as("MTO").acceptAmendment(accept()).getReceipt();
        assertThat(agreed.getRevision()).isEqualTo(first.getRevision() + 1);
        Answers.to(() -> as("SHP").proposeAmendment(propose(85_000_000)))
                .is(Code.ALREADY_EXISTS, "REQUEST_ID_REUSED", "");
    }

    @Test
    void what_the_proposer_has_no_say_in_is_named() {
        var refused =
                Answers.to(() -> as("RDC").proposeAmendment(propose(84_100_000)))
                        .is(Code.PERMISSION_DENIED, "NOT_YOURS", "");

        assertThat(refused.problem().getRule()).isEqualTo("RDC has no say in GROSS_WEIGHT 1");
    }

    @Test
    void each_refusal_has_its_own_code() {
        Answers.to(() -> as("SHP").proposeAmendment(propose(83_900_000)))
                .is(Code.INVALID_ARGUMENT, "AMENDMENT_EMPTY", "");
        Answers.to(() -> as("MTO").acceptAmendment(accept()))
                .is(Code.FAILED_PRECONDITION, "AMENDMENT_NOT_OPEN", "");
        as("SHP").proposeAmendment(propose(84_100_000));
        var second = propose(85_000_000).toBuilder().setRequestId("amd-2").build();
        Answers.to(() -> as("SHP").proposeAmendment(second))
                .is(Code.FAILED_PRECONDITION, "AMENDMENT_OVERLAPS", "");
        var ahead = second.toBuilder().setBaseRevision(99).build();
        Answers.to(() -> as("SHP").proposeAmendment(ahead))
                .is(Code.ABORTED, "REVISION_MOVED_ON", "");
    }

    @Test
    void a_no_and_a_withdrawal_say_why() {
        as("SHP").proposeAmendment(propose(84_100_000));
        var no = DeclineAmendmentRequest.newBuilder();
        no.setWaybillNumber(NUMBER).setRequestId("no-1").setAmendmentId("amd-1");

        Answers.to(() -> as("MTO").declineAmendment(no.build()))
                .is(Code.INVALID_ARGUMENT, "FIELD_LENGTH", "reason");
        as("MTO").declineAmendment(no.setReason("slip says otherwise").build());

        var back = CancelAmendmentRequest.newBuilder();
        back.setWaybillNumber(NUMBER).setRequestId("back-1").setAmendmentId("amd-1");
        Answers.to(() -> as("SHP").cancelAmendment(back.setReason("typed wrong").build()))
                .is(Code.FAILED_PRECONDITION, "AMENDMENT_NOT_OPEN", "");
    }

    @Test
    void a_wrong_number_is_named_by_where_it_stands() {
        var wrong = propose(84_100_000).toBuilder();
        wrong.getChangeBuilder().addRemovedUnits("DEMU3000026");

        Answers.to(() -> as("SHP").proposeAmendment(wrong.build()))
                .is(Code.INVALID_ARGUMENT, "CHECK_DIGIT", "change.removed_units[0]");
        Answers.to(
                        () ->
                                as("SHP")
                                        .proposeAmendment(
                                                propose(84_100_000).toBuilder()
                                                        .clearBaseRevision()
                                                        .build()))
                .is(Code.INVALID_ARGUMENT, "FIELD_MISSING", "base_revision");
    }

    static ProposeAmendmentRequest propose(long grossGrams) {
        return ProposeAmendmentRequest.newBuilder()
                .setWaybillNumber(NUMBER)
                .setRequestId("amd-1")
                .setBaseRevision(READ)
                .setReason("weighed again")
                .setChange(ContentChanges.write(Changes.cargo(Changes.weighing(grossGrams))))
                .build();
    }

    private static AcceptAmendmentRequest accept() {
        return AcceptAmendmentRequest.newBuilder()
                .setWaybillNumber(NUMBER)
                .setRequestId("yes-1")
                .setAmendmentId("amd-1")
                .build();
    }

    private static WaybillServiceGrpc.WaybillServiceBlockingStub as(String party) {
        return WaybillServiceGrpc.newBlockingStub(DOOR.channel).withInterceptors(DOOR.as(party));
    }
}
