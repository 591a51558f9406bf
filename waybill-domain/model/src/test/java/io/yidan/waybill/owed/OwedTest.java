package io.yidan.waybill.owed;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class OwedTest {

    @Test
    void a_draft_waits_for_the_shipper_since_it_was_drafted() {
        var owed = only(Scene.drafted(), "2026-08-31T15:00+08:00");

        assertThat(owed.rule()).isEqualTo(Rule.NOT_APPROVED);
        assertThat(owed.debtor()).isEqualTo(SHP);
        assertThat(owed.since()).isEqualTo(new Since.Recorded(0));
        assertThat(owed.due()).contains(Times.at("2026-09-04T16:00+05:00").at());
    }

    @Test
    void an_approved_draft_waits_for_the_operator_since_its_approval() {
        var owed = only(Scene.approved(), "2026-08-31T16:10+08:00");

        assertThat(owed.rule()).isEqualTo(Rule.NOT_ISSUED);
        assertThat(owed.debtor()).isEqualTo(MTO);
        assertThat(owed.since()).isEqualTo(new Since.Recorded(1));
    }

    @Test
    void the_first_carrier_owes_the_taking_and_is_late_after_the_planned_departure() {
        var early = only(Scene.issued(), "2026-09-03T12:00+05:00");
        assertThat(early.rule()).isEqualTo(Rule.NOT_TAKEN);
        assertThat(early.debtor()).isEqualTo(KZR);
        assertThat(early.since()).isEqualTo(new Since.Recorded(2));
        assertThat(early.stops()).isFalse();

        var late = only(Scene.issued(), "2026-09-04T17:00+05:00");
        assertThat(late.since()).isEqualTo(told("2026-09-04T16:00+05:00"));
        assertThat(late.stopped()).isEqualTo(BOXES);
    }

    @Test
    void who_took_units_owes_the_departure_until_it_departs() {
        var waiting = only(StoryA.sealed(), "2026-09-06T21:00+08:00");
        assertThat(waiting.rule()).isEqualTo(Rule.NOT_DEPARTED);
        assertThat(waiting.debtor()).isEqualTo(CNR);
        assertThat(waiting.since()).isEqualTo(told("2026-09-06T09:40+08:00"));
        assertThat(waiting.due()).contains(Times.at("2026-09-06T21:30+08:00").at());
        assertThat(waiting.stops()).isFalse();

        assertThat(only(StoryA.sealed(), "2026-09-06T21:40+08:00").stops()).isTrue();
        assertThat(owed(StoryA.gone(), "2026-09-04T17:00+05:00")).isEmpty();
    }

    @Test
    void what_was_taken_too_late_for_its_plan_has_four_hours_to_depart() {
        var late =
                Scene.issued()
                        .handedOver(
                                "HO-1",
                                SHP,
                                KZR,
                                BALKHASH,
                                "2026-09-04T18:00+05:00",
                                BOX_1,
                                BOX_7,
                                BOX_12);

        assertThat(only(late, "2026-09-04T19:00+05:00").due())
                .contains(Times.at("2026-09-04T22:00+05:00").at());
    }

    @Test
    void who_arrived_owes_the_offer_within_the_time_of_the_stay() {
        var owed = only(StoryA.atTheBorder(), "2026-09-06T08:00+08:00");

        assertThat(owed.rule()).isEqualTo(Rule.NOT_HANDED_OVER);
        assertThat(owed.debtor()).isEqualTo(KZR);
        assertThat(owed.place()).contains(ALASHANKOU);
        assertThat(owed.due())
                .as("17 h planned")
                .contains(hoursAfter(17, "2026-09-06T06:50+08:00"));
    }

    @Test
    void who_was_offered_units_owes_the_answer_until_the_offer_expires() {
        var owed = only(StoryA.offered(), "2026-09-06T09:20+08:00");

        assertThat(owed.rule()).isEqualTo(Rule.OFFER_NOT_ANSWERED);
        assertThat(owed.debtor()).isEqualTo(CNR);
        assertThat(owed.since()).isEqualTo(told("2026-09-06T09:10+08:00"));
        assertThat(owed.due()).contains(hoursAfter(2, "2026-09-06T09:10+08:00"));
        assertThat(owed.reference()).isEqualTo("KZR:ho:1");
        assertThat(owed.stops()).isFalse();
        assertThat(only(StoryA.offered(), "2026-09-06T11:11+08:00").stops()).isTrue();
    }

    @Test
    void after_a_refusal_the_offer_is_owed_again() {
        var refused =
                StoryA.offered()
                        .ask(
                                new WaybillCommand.RefuseHandover(
                                        Scene.asks(CNR, "refuse"),
                                        "KZR:ho:1",
                                        Times.at("2026-09-06T09:30+08:00"),
                                        "R-DMG",
                                        ""));

        var owed = only(refused, "2026-09-06T09:40+08:00");
        assertThat(owed.rule()).isEqualTo(Rule.NOT_HANDED_OVER);
        assertThat(owed.debtor()).isEqualTo(KZR);
    }

    @Test
    void a_terminal_has_four_hours_from_the_arrival_whoever_had_the_units_then() {
        var owed = owed(StoryA.settled(), "2026-09-07T16:00+08:00");

        var stay = owed.getFirst();
        assertThat(stay.rule()).isEqualTo(Rule.NOT_SENT_ON);
        assertThat(stay.debtor()).isEqualTo(TCJ);
        assertThat(stay.since()).isEqualTo(told("2026-09-07T15:05+08:00"));
        assertThat(stay.due()).contains(hoursAfter(4, "2026-09-07T13:40+08:00"));
        assertThat(stay.stops()).isFalse();
        assertThat(owed(StoryA.settled(), "2026-09-07T17:41+08:00").getFirst().stopped())
                .isEqualTo(BOXES);
    }

    @Test
    void no_word_is_owed_once_the_newest_estimate_has_passed() {
        assertThat(find(StoryA.goingOn(), "2026-09-07T13:45+08:00", Rule.NO_WORD)).isEmpty();

        var owed = find(StoryA.goingOn(), "2026-09-07T13:46+08:00", Rule.NO_WORD).orElseThrow();
        assertThat(owed.debtor()).isEqualTo(CNR);
        assertThat(owed.since()).isEqualTo(told("2026-09-07T13:45+08:00"));
        assertThat(owed.stops()).isFalse();
    }

    @Test
    void a_contradiction_is_owed_to_be_settled_by_the_operator_since_the_second_telling() {
        var scene = StoryA.standing();
        var owed = find(scene, "2026-09-07T06:00+08:00", Rule.FACTS_CONTRADICT).orElseThrow();
        assertThat(owed.debtor()).isEqualTo(MTO);
        assertThat(owed.since()).isEqualTo(new Since.Recorded(12));
        assertThat(owed.reference()).isEqualTo("CNR:mv:3");

        var stop = fact("CNR", "mv", "3").at("2026-09-07T04:31+08:00");
        var yardLog = stop.arrived(KUITUN, BOX_1, BOX_7, BOX_12);
        scene.ask(
                new WaybillCommand.SettleConflict(
                        Scene.asks(MTO, "MTO:task:9"), stop.key(), 1, yardLog.hash(), "yard log"));
        assertThat(find(scene, "2026-09-07T09:40+08:00", Rule.FACTS_CONTRADICT)).isEmpty();
    }

    @Test
    void contradictions_of_several_keys_at_one_place_are_one_act_for_all_their_boxes() {
        var scene = Scene.issued();
        for (var box : List.of(BOX_1, BOX_7)) {
            var stop = fact("CNR", "mv", box.value());
            scene.tell(
                    stop.at("2026-09-07T04:31+08:00").arrived(KUITUN, box),
                    stop.at("2026-09-07T04:13+08:00").arrived(KUITUN, box));
        }

        var contradictions =
                Owed.of(scene.waybill(), scene.journey(), Instant.parse("2026-09-06T22:00:00Z"))
                        .stream()
                        .filter(owed -> owed.rule() == Rule.FACTS_CONTRADICT)
                        .toList();
        assertThat(contradictions).hasSize(1);
        assertThat(contradictions.getFirst().units()).containsExactlyInAnyOrder(BOX_1, BOX_7);
        assertThat(contradictions.getFirst().reference()).isEmpty();
        assertThat(Claim.of(scene.waybill(), scene.journey()))
                .filteredOn(claim -> claim.rule() == Rule.FACTS_CONTRADICT)
                .extracting(Claim::reference)
                .containsExactlyInAnyOrder("CNR:mv:" + BOX_1, "CNR:mv:" + BOX_7);
    }

    @Test
    void offers_to_the_same_receiver_are_one_act_and_due_when_the_first_is() {
        var scene =
                Scene.issued()
                        .offer("HO-1", SHP, KZR, BALKHASH, "2026-09-04T09:00+05:00", BOX_1)
                        .offer("HO-2", SHP, KZR, BALKHASH, "2026-09-04T10:00+05:00", BOX_7);

        var owed = find(scene, "2026-09-04T10:30+05:00", Rule.OFFER_NOT_ANSWERED).orElseThrow();
        assertThat(owed.units()).containsExactlyInAnyOrder(BOX_1, BOX_7);
        assertThat(owed.since()).isEqualTo(told("2026-09-04T09:00+05:00"));
    }

    @Test
    void the_consignee_owes_the_confirmation_of_what_is_all_there_and_then_the_operator_the_end() {
        var scene =
                Scene.issued()
                        .tell(
                                fact("RDC", "dlv", "1")
                                        .at("2026-09-08T03:22+08:00")
                                        .delivered(BOX_1, BOX_7, BOX_12));
        var confirm = only(scene, "2026-09-08T04:00+08:00");
        assertThat(confirm.rule()).isEqualTo(Rule.NOT_CONFIRMED);
        assertThat(confirm.debtor()).isEqualTo(PLT);
        assertThat(confirm.since()).isEqualTo(told("2026-09-08T03:22+08:00"));

        scene.ask(new WaybillCommand.ConfirmDelivery(Scene.asks(PLT, "dlv"), ""));
        var close = only(scene, "2026-09-10T19:00+08:00");
        assertThat(close.rule()).isEqualTo(Rule.NOT_CLOSED);
        assertThat(close.debtor()).isEqualTo(MTO);
        assertThat(close.since()).isEqualTo(new Since.Recorded(4));

        scene.ask(new WaybillCommand.Close(Scene.asks(MTO, "close")));
        assertThat(owed(scene, "2026-09-15T10:01+08:00")).isEmpty();
    }

    @Test
    void while_a_hold_is_open_its_lifting_is_owed_and_not_the_confirmation() {
        var scene =
                Scene.issued()
                        .tell(
                                fact("RDC", "dlv", "1")
                                        .at("2026-09-08T03:22+08:00")
                                        .delivered(BOX_1, BOX_7, BOX_12))
                        .ask(
                                new WaybillCommand.PlaceHold(
                                        Scene.asks(CUU, "hold"), "H-LAB", List.of(), "lab"));

        var owed = only(scene, "2026-09-08T04:00+08:00");
        assertThat(owed.rule()).isEqualTo(Rule.HOLD_OPEN);
        assertThat(owed.units()).isEqualTo(BOXES);
        assertThat(owed.stops()).as("they are where they should be").isFalse();
    }

    @Test
    void nothing_is_owed_on_what_is_voided() {
        var scene =
                Scene.issued()
                        .ask(new WaybillCommand.VoidWaybill(Scene.asks(MTO, "void"), "typing"));

        assertThat(owed(scene, "2026-09-20T00:00+08:00")).isEmpty();
    }

    static List<Owed> owed(Scene scene, String at) {
        return Owed.of(scene.waybill(), scene.journey(), Times.at(at).at());
    }

    private static Owed only(Scene scene, String at) {
        var owed = owed(scene, at);
        assertThat(owed).hasSize(1);
        return owed.getFirst();
    }

    static Optional<Owed> find(Scene scene, String at, Rule rule) {
        return owed(scene, at).stream().filter(one -> one.rule() == rule).findFirst();
    }

    static Since told(String at) {
        return new Since.Told(Times.at(at));
    }

    private static Instant hoursAfter(int hours, String at) {
        return Times.at(at).at().plus(Duration.ofHours(hours));
    }
}
