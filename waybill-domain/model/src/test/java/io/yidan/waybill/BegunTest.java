package io.yidan.waybill;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Changes;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What has been acted on stays; what lies ahead may be planned anew. */
class BegunTest {
    private static final Unit OTHER =
            new Unit(Unit.Kind.CONTAINER, new UnitId("DEMU3000154"), "22U1", Optional.empty());

    @Test
    void a_unit_somebody_told_of_stays_and_one_nobody_did_may_be_exchanged() {
        var scene = Scene.issued().tell(fact("KZR", "smgs", "1").received(BOX_1));

        assertThat(proposed(scene, "one", Changes.units(List.of(OTHER), List.of(BOX_1))))
                .isEqualTo(Refusal.UNIT_IN_USE);
        propose(scene, "two", Changes.units(List.of(OTHER), List.of(BOX_12)));
        accept(scene, "two");

        assertThat(scene.journey().units())
                .extracting(way -> way.unit())
                .containsExactly(BOX_1, BOX_7, OTHER.id());
    }

    @Test
    void a_unit_in_an_open_offer_or_a_hold_stays() {
        var scene =
                Scene.issued()
                        .offer("HO", SHP, KZR, BALKHASH, "2026-09-04T15:10+05:00", BOX_7)
                        .ask(
                                new WaybillCommand.PlaceHold(
                                        Scene.asks(CUU, "hold"), "", List.of(BOX_12), ""));

        assertThat(proposed(scene, "one", Changes.units(List.of(), List.of(BOX_7))))
                .isEqualTo(Refusal.UNIT_IN_USE);
        assertThat(proposed(scene, "two", Changes.units(List.of(), List.of(BOX_12))))
                .isEqualTo(Refusal.UNIT_IN_USE);
    }

    @Test
    void goods_under_way_are_diverted_but_nobody_else_has_carried_them_so_far() {
        var scene = StoryA.gone();
        var first = content().leg(1).orElseThrow();

        assertThat(proposed(scene, "one", plan(Changes.leg(first, BALKHASH, ALASHANKOU, CNR))))
                .isEqualTo(Refusal.LEG_BEGUN);

        propose(scene, "two", diverted(first));
        assertThat(scene.waybill().amendments().get(new RequestId("two")).orElseThrow().awaited())
                .containsExactlyInAnyOrder(KZR, PTA, CNR);
    }

    @Test
    void a_leg_that_has_begun_is_not_dropped() {
        var scene = StoryA.gone();
        var legs = List.of(Changes.leg(content().leg(5).orElseThrow(), BALKHASH, PLANT, RDC));

        assertThat(proposed(scene, "one", Changes.legs(numbered(legs))))
                .isEqualTo(Refusal.LEG_BEGUN);
    }

    private static LegPlan[] numbered(List<LegPlan> legs) {
        return legs.stream().map(leg -> Changes.numbered(1, leg)).toArray(LegPlan[]::new);
    }

    private static ContentChange plan(LegPlan first) {
        var legs = new java.util.ArrayList<>(content().legs());
        legs.set(0, first);
        return Changes.legs(legs.toArray(LegPlan[]::new));
    }

    /** To Dostyk instead of Alashankou, and on from there. */
    private static ContentChange diverted(LegPlan first) {
        var legs = new java.util.ArrayList<>(content().legs());
        legs.set(0, Changes.leg(first, first.from(), DOSTYK, first.carrier()));
        legs.set(1, Changes.leg(legs.get(1), DOSTYK, DOSTYK, legs.get(1).carrier()));
        legs.set(2, Changes.leg(legs.get(2), DOSTYK, legs.get(2).to(), legs.get(2).carrier()));
        return Changes.legs(legs.toArray(LegPlan[]::new));
    }

    private static Refusal proposed(Scene scene, String request, ContentChange change) {
        propose(scene, request, change);
        return ((Answer.Refused) scene.answer()).why();
    }

    private static void propose(Scene scene, String request, ContentChange change) {
        scene.ask(
                new WaybillCommand.ProposeAmendment(
                        Scene.asks(MTO, request),
                        scene.waybill().version(),
                        "plan",
                        change,
                        Hash.of("amended")));
    }

    private static void accept(Scene scene, String amendment) {
        scene.ask(
                new WaybillCommand.AcceptAmendment(
                        Scene.asks(SHP, "yes-" + amendment),
                        new RequestId(amendment),
                        Hash.of("amended")));
    }
}
