package io.yidan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.yidan.access.Caller;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.gateway.customs.CustomsSteps;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceBlockingStub;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.DeclarationWithdrawn;
import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InsideTest {
    private static final TestDoor DOOR = new TestDoor();

    private final Inside inside =
            new Inside.Doors(DOOR.door, DOOR.legEvents, new CustomsSteps(DOOR.cases))
                    .as(new Caller(new PartyId("KZR")));
    private final ManagedChannel channel = inside.channel();
    private final LegEventServiceBlockingStub events = LegEventServiceGrpc.newBlockingStub(channel);

    @AfterEach
    void leave() {
        channel.shutdownNow();
        inside.close();
    }

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @Test
    void what_is_posted_inside_is_told_by_the_party_that_was_let_in() {
        var event = Events.but(e -> e.getEnvelopeBuilder().setEventId("inside"));

        var receipt = events.postLegEvent(event).getReceipt();

        assertThat(receipt.getOutcome()).isEqualTo(Outcome.OUTCOME_ACCEPTED);
        assertThat(DOOR.commands.told).contains("KZR:inside");
    }

    @Test
    void a_step_of_a_case_is_taken_inside_by_the_party_that_was_let_in() {
        DOOR.cases.know(CaseScene.declared(Procedure.DIRECT_EXPORT, Roads.paste()).customsCase());
        var withdrawn =
                TakeCaseStepRequest.newBuilder()
                        .setCaseNumber(CaseScene.NUMBER.value())
                        .setRequestId("inside")
                        .setStep(
                                CaseStep.newBuilder()
                                        .setWithdrawn(
                                                DeclarationWithdrawn.newBuilder()
                                                        .setReason("C-TYPE")))
                        .build();

        assertThatThrownBy(
                        () -> CustomsServiceGrpc.newBlockingStub(channel).takeCaseStep(withdrawn))
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void the_form_is_checked_as_over_the_wire() {
        var event = Events.but(e -> e.getEnvelopeBuilder().clearEventId());

        assertThatThrownBy(() -> events.postLegEvent(event))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refused -> {
                            assertThat(refused.getStatus().getCode())
                                    .isEqualTo(Status.Code.INVALID_ARGUMENT);
                            assertThat(refused.getStatus().getDescription())
                                    .startsWith("EVENT_KEY_FORM");
                        });
    }
}
