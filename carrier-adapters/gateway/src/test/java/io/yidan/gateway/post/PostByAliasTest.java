package io.yidan.gateway.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.type.v1.AliasScheme;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.SealBroken;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.proto.type.v1.WeighingMethod;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Leg events addressed by what can be read off a box or a truck. */
class PostByAliasTest {
    private static final TestDoor DOOR = new TestDoor();

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @Test
    void an_event_finds_its_waybill_by_a_box_number_and_the_receipt_names_it() {
        DOOR.commands.know(
                Alias.parse(io.yidan.waybill.alias.AliasScheme.CONTAINER, JourneyA.BOX_7.value()),
                JourneyA.WAYBILL);

        var receipt = post(by(AliasScheme.ALIAS_SCHEME_CONTAINER, "demu 300008-8"));

        assertThat(receipt.getOutcome()).isEqualTo(Outcome.OUTCOME_ACCEPTED);
        assertThat(receipt.getWaybillNumber()).isEqualTo(JourneyA.WAYBILL.value());
    }

    @Test
    void a_number_nobody_knows_is_kept_and_no_waybill_is_named() {
        var receipt = post(by(AliasScheme.ALIAS_SCHEME_PLATE, "新B0D109"));

        assertThat(receipt.getOutcome()).isEqualTo(Outcome.OUTCOME_UNMATCHED);
        assertThat(receipt.getWaybillNumber()).isEmpty();
    }

    @Test
    void a_number_that_cannot_be_right_is_turned_down_with_its_field() {
        refused(by(AliasScheme.ALIAS_SCHEME_CONTAINER, "DEMU3000086"))
                .is(Code.INVALID_ARGUMENT, "CHECK_DIGIT", "event.alias.value");
        refused(by(AliasScheme.ALIAS_SCHEME_UNSPECIFIED, "1"))
                .is(Code.INVALID_ARGUMENT, "CODE_SCHEME_UNKNOWN", "event.alias.scheme");
    }

    @Test
    void a_weight_or_a_seal_without_its_unit_must_come_by_an_alias() {
        var weight =
                Happening.newBuilder()
                        .setWeighed(
                                Weighed.newBuilder()
                                        .setMethod(WeighingMethod.WEIGHING_METHOD_WEIGHBRIDGE)
                                        .setNetGrams(28_000_000));
        var seal = Happening.newBuilder().setSealBroken(SealBroken.getDefaultInstance());

        refused(Events.but(e -> e.setHappening(weight)))
                .is(Code.INVALID_ARGUMENT, "UNIT_MISSING", "event");
        refused(Events.but(e -> e.setHappening(seal)))
                .is(Code.INVALID_ARGUMENT, "UNIT_MISSING", "event");
        var event = by(AliasScheme.ALIAS_SCHEME_PLATE, "新B0D108").toBuilder();
        event.getEventBuilder().setHappening(weight);
        assertThat(post(event.build()).getOutcome()).isEqualTo(Outcome.OUTCOME_UNMATCHED);
    }

    private static PostLegEventRequest by(AliasScheme scheme, String value) {
        return Events.but(e -> e.getAliasBuilder().setScheme(scheme).setValue(value));
    }

    private static LegEventReceipt post(PostLegEventRequest request) {
        return LegEventServiceGrpc.newBlockingStub(DOOR.channel)
                .withInterceptors(DOOR.as("KZR"))
                .postLegEvent(request)
                .getReceipt();
    }

    private static Answers refused(PostLegEventRequest request) {
        return Answers.to(() -> post(request));
    }
}
