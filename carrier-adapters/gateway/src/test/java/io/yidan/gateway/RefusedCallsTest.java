package io.yidan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.WaybillServiceGrpc;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever counts refused calls is told why each was refused, and of whom, as far as that is known. */
class RefusedCallsTest {
    private static final ApproveWaybillRequest APPROVE =
            ApproveWaybillRequest.newBuilder()
                    .setWaybillNumber(JourneyA.WAYBILL.value())
                    .setRequestId("approve-1")
                    .build();
    private final TestDoor door = new TestDoor();
    private final WaybillServiceGrpc.WaybillServiceBlockingStub stub =
            WaybillServiceGrpc.newBlockingStub(door.channel);

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_refused_decision_is_of_the_party_of_the_token() {
        Answers.to(() -> as("KZR").approveWaybill(APPROVE));

        assertThat(door.refused).containsExactly("NOT_YOUR_ACT KZR");
    }

    @Test
    void a_wrong_form_is_of_the_party_too() {
        Answers.to(() -> as("KZR").approveWaybill(APPROVE.toBuilder().clearRequestId().build()));

        assertThat(door.refused).containsExactly("REQUEST_ID_FORM KZR");
    }

    @Test
    void without_a_token_it_is_of_nobody_known() {
        Answers.to(() -> stub.approveWaybill(APPROVE));

        assertThat(door.refused).containsExactly("TOKEN_MISSING ");
    }

    @Test
    void an_unforeseen_fault_is_counted_as_a_defect() {
        door.commands.failing = true;
        Answers.to(() -> as("MTO").approveWaybill(APPROVE));

        assertThat(door.refused).containsExactly("DEFECT MTO");
    }

    private WaybillServiceGrpc.WaybillServiceBlockingStub as(String party) {
        return stub.withInterceptors(door.as(party));
    }
}
