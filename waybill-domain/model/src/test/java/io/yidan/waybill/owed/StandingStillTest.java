package io.yidan.waybill.owed;

import static io.yidan.waybill.owed.OwedTest.find;
import static io.yidan.waybill.owed.OwedTest.owed;
import static io.yidan.waybill.owed.OwedTest.told;
import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.Waybill;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.owed.Answer.Counts;
import io.yidan.waybill.owed.Answer.State;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class StandingStillTest {
    private static final String BEFORE_IT_GOES_ON = "2026-09-07T07:52+08:00";

    @Test
    void a38_to_a41_the_railway_stands_three_hours_and_one_minute_for_want_of_a_locomotive() {
        for (var scene : List.of(StoryA.standing(), StoryA.held())) {
            var answer = answer(scene, BEFORE_IT_GOES_ON);

            assertThat(answer.state()).isEqualTo(State.STANDING);
            assertThat(answer.place()).contains(KUITUN);
            var waits = answer.waitsFor().orElseThrow();
            assertThat(waits.rule()).isEqualTo(Rule.STOP_EXCEEDED);
            assertThat(waits.rule().id()).isEqualTo("R-03");
            assertThat(waits.debtor()).isEqualTo(CNR);
            assertThat(waits.act()).isEqualTo(OwedAct.GO_ON);
            assertThat(waits.reason()).isEqualTo("D-LOCO");
            assertThat(waits.stopped()).isEqualTo(BOXES);
            assertThat(waited(waits, BEFORE_IT_GOES_ON)).isEqualTo(Duration.ofMinutes(181));
        }
    }

    @Test
    void a40_a_hold_on_box_7_does_not_stop_the_others() {
        var hold = find(StoryA.held(), "2026-09-07T06:30+08:00", Rule.HOLD_OPEN).orElseThrow();
        assertThat(hold.units()).containsExactly(BOX_7);
        assertThat(hold.debtor()).isEqualTo(CUU);
        assertThat(hold.since()).isEqualTo(new Since.Recorded(14));
        assertThat(hold.reason()).isEqualTo("H-SEAL");

        var going = answer(StoryA.goingOn(), "2026-09-07T08:00+08:00");
        assertThat(going.state()).isEqualTo(State.MOVING);
        assertThat(going.waitsFor()).isEmpty();
        assertThat(going.leg()).contains(3);
        assertThat(going.owed()).extracting(Owed::rule).contains(Rule.HOLD_OPEN);

        var gates = withTheTrucks();
        var left = answer(gates, "2026-09-07T16:20+08:00");
        assertThat(left.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1, 0));
        assertThat(left.state()).isEqualTo(State.MOVING);
        assertThat(left.owed().getFirst().stopped()).containsExactly(BOX_7);
    }

    @Test
    void a46_within_its_time_it_is_at_the_place_and_not_standing() {
        var scene = StoryA.atTheLandPort();
        var answer = answer(lifted(scene), "2026-09-07T14:00+08:00");

        assertThat(answer.state()).isEqualTo(State.AT_PLACE);
        assertThat(answer.place()).contains(CHANGJI);
        assertThat(answer.waitsFor().orElseThrow().debtor()).isEqualTo(TCJ);
    }

    @Test
    void a47_a_seal_that_reads_differently_names_the_office() {
        var answer = answer(lifted(StoryA.sealRead()), "2026-09-07T14:50+08:00");

        assertThat(answer.state()).isEqualTo(State.STANDING);
        var waits = answer.waitsFor().orElseThrow();
        assertThat(waits.rule()).isEqualTo(Rule.SEAL_NOT_SETTLED);
        assertThat(waits.debtor()).isEqualTo(CUU);
        assertThat(waits.since()).isEqualTo(told("2026-09-07T14:35+08:00"));
        assertThat(waits.stopped()).containsExactly(BOX_7);
        assertThat(answer.counts()).isEqualTo(new Counts(3, 0, 0, 2, 1, 0));
    }

    @Test
    void where_no_office_of_unloading_is_named_the_operator_settles_the_seal() {
        var named = content();
        var plan =
                new WaybillContent(
                        named.parties().stream()
                                .filter(party -> party.role() != PartyRole.CUSTOMS_UNLOADING)
                                .toList(),
                        List.of(),
                        named.cargo(),
                        named.units(),
                        named.legs(),
                        named.terms());
        var scene =
                Scene.given(
                                List.of(
                                        new WaybillEvent.WaybillDrafted(
                                                Scene.asks(MTO, "draft").stamp(), WAYBILL, plan),
                                        new WaybillEvent.WaybillIssued(
                                                Scene.asks(MTO, "issue").stamp(),
                                                Hash.of("content"))))
                        .tell(
                                fact("CUP", "seal", "7")
                                        .at("2026-09-06T18:20+08:00")
                                        .sealed(BOX_7, BOLT_7),
                                fact("TCJ", "seal", "7")
                                        .at("2026-09-07T14:35+08:00")
                                        .sealRead(BOX_7, BOLT_7_AS_READ));

        assertThat(find(scene, "2026-09-07T14:50+08:00", Rule.SEAL_NOT_SETTLED))
                .map(Owed::debtor)
                .contains(MTO);
    }

    @Test
    void a49_the_terminal_owes_the_dispatch_of_those_no_office_keeps() {
        var owed = owed(StoryA.withTheTerminal(), "2026-09-07T15:10+08:00");

        assertThat(owed)
                .extracting(Owed::rule)
                .containsExactly(
                        Rule.HOLD_OPEN,
                        Rule.SEAL_NOT_SETTLED,
                        Rule.NOT_SENT_ON,
                        Rule.FACTS_CONTRADICT);
        assertThat(owed.get(2).units()).containsExactly(BOX_1, BOX_12);
    }

    @Test
    void a52_a_new_seal_and_a_lifted_hold_leave_nothing_to_the_office() {
        assertThat(owed(StoryA.settled(), "2026-09-07T16:00+08:00"))
                .extracting(Owed::rule)
                .containsExactly(Rule.NOT_SENT_ON, Rule.FACTS_CONTRADICT);
    }

    @Test
    void what_stops_most_units_comes_first() {
        assertThat(owed(StoryA.held(), BEFORE_IT_GOES_ON))
                .extracting(Owed::rule)
                .containsExactly(Rule.STOP_EXCEEDED, Rule.HOLD_OPEN, Rule.FACTS_CONTRADICT);
    }

    @Test
    void each_stage_has_its_answer() {
        assertThat(answer(Scene.drafted(), "2026-08-31T15:00+08:00").state())
                .isEqualTo(State.NOT_ISSUED);
        var issued = answer(Scene.issued(), "2026-09-01T00:00+08:00");
        assertThat(issued.state()).isEqualTo(State.NOT_BEGUN);
        assertThat(issued.waitsFor().orElseThrow().debtor()).isEqualTo(KZR);
        assertThat(issued.place()).contains(BALKHASH);
        assertThat(answer(StoryA.goingOn(), "2026-09-07T14:00+08:00").state())
                .isEqualTo(State.NO_WORD);
        var none = new Journey(List.of(), List.of(), List.of());
        assertThat(Answer.of(Waybill.NONE, none, Instant.EPOCH).state()).isEqualTo(State.UNKNOWN);
    }

    private static Scene withTheTrucks() {
        return StoryA.withTheTerminal()
                .tell(
                        fact("TCJ", "out", "1")
                                .at("2026-09-07T16:05+08:00")
                                .gateOut(CHANGJI, BOX_1),
                        fact("TCJ", "out", "2")
                                .at("2026-09-07T16:15+08:00")
                                .gateOut(CHANGJI, BOX_12));
    }

    private static Scene lifted(Scene scene) {
        return scene.ask(new WaybillCommand.LiftHold(Scene.asks(CUU, "lift"), StoryA.HOLD, "seen"));
    }

    private static Answer answer(Scene scene, String at) {
        return Answer.of(scene.waybill(), scene.journey(), Times.at(at).at());
    }

    private static Duration waited(Owed owed, String at) {
        return Duration.between(((Since.Told) owed.since()).at().start(), Times.at(at).at());
    }
}
