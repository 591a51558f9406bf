package io.yidan.gateway.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.type.v1.Classifier;
import io.yidan.proto.type.v1.Delivered;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.LocalDay;
import io.yidan.proto.type.v1.Personal;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.Sealed;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.proto.type.v1.WeighingMethod;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class PostTest {
    private static final TestDoor DOOR = new TestDoor();

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @AfterEach
    void calm() {
        DOOR.commands.before = Optional::empty;
    }

    @Test
    void a_fact_is_kept_and_a_repeat_gets_what_became_of_the_first() {
        var event = Events.but(e -> e.getEnvelopeBuilder().setEventId("kept"));

        var first = as("KZR").postLegEvent(event).getReceipt();
        var again = as("KZR").postLegEvent(event).getReceipt();

        assertThat(first.getOutcome()).isEqualTo(Outcome.OUTCOME_ACCEPTED);
        assertThat(first.getFirstOutcome()).isEqualTo(Outcome.OUTCOME_UNSPECIFIED);
        assertThat(again.getOutcome()).isEqualTo(Outcome.OUTCOME_DUPLICATE);
        assertThat(again.getFirstOutcome()).isEqualTo(Outcome.OUTCOME_ACCEPTED);
        assertThat(again.getRevision()).isEqualTo(first.getRevision());
    }

    @Test
    void the_originator_is_the_party_of_the_token() {
        as("KZR").postLegEvent(Events.but(e -> e.getEnvelopeBuilder().setEventId("mine")));

        assertThat(DOOR.commands.told).contains("KZR:mine");
    }

    @Test
    void a_party_without_a_part_gets_the_answer_for_an_unknown_number() {
        var foreign = as("DIA").postLegEvent(Events.but(e -> {})).getReceipt();
        var unknown =
                as("DIA")
                        .postLegEvent(Events.but(e -> e.setWaybillNumber("DEMO0001202608310099")))
                        .getReceipt();

        assertThat(foreign.getOutcome()).isEqualTo(Outcome.OUTCOME_UNMATCHED);
        assertThat(foreign.getRevision()).isEqualTo(-1);
        assertThat(unknown.toBuilder().clearPosition().build())
                .isEqualTo(foreign.toBuilder().clearPosition().build());
    }

    @Test
    void a_wrong_check_digit_is_told_with_the_field_and_the_right_one() {
        refused(
                        Events.but(
                                e ->
                                        e.getHappeningBuilder()
                                                .getArrivedBuilder()
                                                .getMovedBuilder()
                                                .setUnits(0, "DEMU3000086")))
                .is(Code.INVALID_ARGUMENT, "CHECK_DIGIT", "event.happening.arrived.moved.units[0]");
    }

    @Test
    void a_wrong_check_character_of_the_waybill_number_is_told() {
        var problem = refused(Events.but(e -> e.setWaybillNumber("DEMO0001202608310001-0")));

        problem.is(Code.INVALID_ARGUMENT, "CHECK_CHARACTER", "event.waybill_number");
    }

    @Test
    void a_place_needs_a_list_its_code_is_from() {
        refused(Events.but(e -> e.getEnvelopeBuilder().getPlaceBuilder().clearScheme()))
                .is(Code.INVALID_ARGUMENT, "CODE_SCHEME_UNKNOWN", "event.envelope.place.scheme");
        refused(Events.but(e -> e.getEnvelopeBuilder().getPlaceBuilder().setSchemeValue(77)))
                .is(Code.INVALID_ARGUMENT, "CODE_SCHEME_UNKNOWN", "event.envelope.place.scheme");
        refused(
                        Events.but(
                                e ->
                                        e.getEnvelopeBuilder()
                                                .getPlaceBuilder()
                                                .setScheme(PlaceScheme.PLACE_SCHEME_ESR)))
                .is(Code.INVALID_ARGUMENT, "IDENTIFIER_FORM", "event.envelope.place.code");
    }

    @Test
    void a_time_needs_its_offset_and_a_day_its_zone() {
        refused(
                        Events.but(
                                e ->
                                        e.getEnvelopeBuilder()
                                                .getEventTimeBuilder()
                                                .getInstantBuilder()
                                                .clearOffsetMinutes()))
                .is(
                        Code.INVALID_ARGUMENT,
                        "TIME_OFFSET_MISSING",
                        "event.envelope.event_time.instant.offset_minutes");
        refused(day("2026-09-01", ""))
                .is(
                        Code.INVALID_ARGUMENT,
                        "TIME_ZONE_UNKNOWN",
                        "event.envelope.event_time.day.zone");
        refused(day("2026-09-01", "Asia/Nowhere"))
                .is(
                        Code.INVALID_ARGUMENT,
                        "TIME_ZONE_UNKNOWN",
                        "event.envelope.event_time.day.zone");
        refused(day("2026-02-30", "Asia/Shanghai"))
                .is(Code.INVALID_ARGUMENT, "TIME_INVALID", "event.envelope.event_time.day.date");
        refused(Events.but(e -> e.getEnvelopeBuilder().clearEventTime()))
                .is(Code.INVALID_ARGUMENT, "TIME_MISSING", "event.envelope.event_time");
    }

    @Test
    void a_fact_says_how_sure_it_is() {
        refused(Events.but(e -> e.getEnvelopeBuilder().clearClassifier()))
                .is(Code.INVALID_ARGUMENT, "CLASSIFIER_MISSING", "event.envelope.classifier");
        assertThat(Classifier.values()).hasSize(6);
    }

    @Test
    void a_weight_that_cannot_be_is_refused() {
        refused(weighed(Weighed.newBuilder().setGrossGrams(28_000_000_000L)))
                .is(Code.INVALID_ARGUMENT, "WEIGHT_RANGE", "event.happening.weighed.gross_grams");
        refused(weighed(Weighed.newBuilder()))
                .is(Code.INVALID_ARGUMENT, "WEIGHT_MISSING", "event.happening.weighed");
        refused(
                        weighed(
                                Weighed.newBuilder()
                                        .setGrossGrams(30_000_000)
                                        .setTareGrams(2_000_000)
                                        .setNetGrams(27_000_000)))
                .is(Code.INVALID_ARGUMENT, "WEIGHTS_DISAGREE", "event.happening.weighed");
    }

    @Test
    void everything_that_must_be_said_is_asked_for() {
        refused(Events.but(e -> e.clearWaybillNumber()))
                .is(Code.INVALID_ARGUMENT, "ADDRESS_MISSING", "event.addressed_to");
        refused(Events.but(e -> e.clearHappening()))
                .is(Code.INVALID_ARGUMENT, "HAPPENING_MISSING", "event");
        refused(Events.but(e -> e.setHappening(Happening.getDefaultInstance())))
                .is(Code.INVALID_ARGUMENT, "FIELD_MISSING", "event.happening");
        refused(PostLegEventRequest.getDefaultInstance())
                .is(Code.INVALID_ARGUMENT, "FIELD_MISSING", "event");
        refused(Events.but(e -> e.getEnvelopeBuilder().setEventId("a b")))
                .is(Code.INVALID_ARGUMENT, "EVENT_KEY_FORM", "event.envelope.event_id");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var answer =
                refused(
                        Events.but(
                                e ->
                                        e.getEnvelopeBuilder()
                                                .clearClassifier()
                                                .setEventId("")
                                                .setRevision(0)));

        assertThat(answer.problems())
                .extracting("code")
                .containsExactlyInAnyOrder("CLASSIFIER_MISSING", "EVENT_KEY_FORM", "FIELD_RANGE");
    }

    @Test
    void nobody_but_the_exchange_seals_what_is_personal() {
        var delivered =
                Delivered.newBuilder()
                        .addUnits(JourneyA.BOX_7.value())
                        .setSignatory(
                                Personal.newBuilder()
                                        .setSealed(Sealed.newBuilder().setSubject("x")));
        refused(Events.but(e -> e.setHappening(Happening.newBuilder().setDelivered(delivered))))
                .is(
                        Code.INVALID_ARGUMENT,
                        "PERSONAL_SEALED",
                        "event.happening.delivered.signatory.sealed");
    }

    @Test
    void a_party_of_the_waybill_is_told_that_the_leg_is_foreign() {
        var denied =
                Answers.to(
                        () ->
                                as("KZR")
                                        .postLegEvent(
                                                Events.but(e -> e.getEnvelopeBuilder().setLeg(3))));

        denied.is(Code.PERMISSION_DENIED, "FOREIGN_LEG", "");
    }

    private static PostLegEventRequest day(String date, String zone) {
        return Events.but(
                e ->
                        e.getEnvelopeBuilder()
                                .getEventTimeBuilder()
                                .setDay(LocalDay.newBuilder().setDate(date).setZone(zone)));
    }

    private static PostLegEventRequest weighed(Weighed.Builder weighed) {
        weighed.setUnit(JourneyA.BOX_7.value())
                .setMethod(WeighingMethod.WEIGHING_METHOD_WEIGHBRIDGE);
        return Events.but(e -> e.setHappening(Happening.newBuilder().setWeighed(weighed)));
    }

    private static Answers refused(PostLegEventRequest request) {
        return Answers.to(() -> as("KZR").postLegEvent(request));
    }

    private static LegEventServiceGrpc.LegEventServiceBlockingStub as(String party) {
        return LegEventServiceGrpc.newBlockingStub(DOOR.channel).withInterceptors(DOOR.as(party));
    }
}
