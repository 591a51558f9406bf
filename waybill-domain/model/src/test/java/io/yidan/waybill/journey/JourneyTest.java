package io.yidan.waybill.journey;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.happening.Condition.ExceptionReported.Kind;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.util.List;

class JourneyTest {
    private final Scene scene = Scene.issued();

    @Test
    void a_departure_told_after_the_arrival_fills_the_gap() {
        scene.tell(fact("CNR", "mv", "6").at("2026-09-07T13:40+08:00").arrived(CHANGJI, BOX_7));
        assertThat(on(3, BOX_7).departed()).isEmpty();

        scene.tell(fact("CNR", "mv", "1").at("2026-09-06T21:58+08:00").departed(ALASHANKOU, BOX_7));

        assertThat(on(3, BOX_7).progress()).isEqualTo(Progress.ARRIVED);
        assertThat(on(3, BOX_7).departed()).contains(Times.at("2026-09-06T21:58+08:00"));
        assertThat(scene.way(BOX_7).place()).contains(CHANGJI);
    }

    @Test
    void arriving_before_the_end_of_the_leg_is_a_stop_on_the_way() {
        scene.tell(
                fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, BOX_7),
                fact("KZR", "mv", "3").at("2026-09-05T03:55+05:00").arrived(AKTOGAY, BOX_7));

        assertThat(on(1, BOX_7).progress()).isEqualTo(Progress.UNDER_WAY);
        assertThat(on(1, BOX_7).arrived()).isEmpty();
        assertThat(scene.way(BOX_7).place()).contains(AKTOGAY);
    }

    @Test
    void a_departure_on_the_way_is_not_the_departure_of_the_leg() {
        scene.tell(fact("KZR", "mv", "4").at("2026-09-05T06:10+05:00").departed(AKTOGAY, BOX_7));

        assertThat(on(1, BOX_7).progress()).isEqualTo(Progress.UNDER_WAY);
        assertThat(on(1, BOX_7).departed()).isEmpty();
    }

    @Test
    void what_is_only_planned_or_estimated_moves_nothing() {
        scene.tell(
                fact("KZR", "mv", "1").as(Classifier.PLANNED).departed(BALKHASH, BOX_7),
                fact("KZR", "mv", "2").as(Classifier.ESTIMATED).arrived(ALASHANKOU, BOX_7));

        assertThat(on(1, BOX_7).progress()).isEqualTo(Progress.PLANNED);
        assertThat(scene.way(BOX_7).place()).isEmpty();
    }

    @Test
    void a_day_without_an_hour_never_moves_a_unit_back() {
        scene.tell(
                fact("KZR", "mv", "7").at("2026-09-04T21:48+05:00").passed(SAYAK, BOX_7),
                fact("KZR", "mv", "1").on("2026-09-04", Times.ALMATY).departed(BALKHASH, BOX_7));

        assertThat(scene.way(BOX_7).place()).contains(SAYAK);
        assertThat(on(1, BOX_7).departed()).contains(Times.day("2026-09-04", Times.ALMATY));
        assertThat(on(1, BOX_7).progress()).isEqualTo(Progress.UNDER_WAY);
    }

    @Test
    void an_hour_told_later_takes_the_place_of_a_day() {
        scene.tell(
                fact("KZR", "mv", "1").on("2026-09-04", Times.ALMATY).departed(BALKHASH, BOX_7),
                fact("KZR", "mv", "2").at("2026-09-05T03:00+05:00").departed(BALKHASH, BOX_7));

        assertThat(on(1, BOX_7).departed()).contains(Times.at("2026-09-05T03:00+05:00"));
    }

    @Test
    void the_same_wall_clock_in_two_zones_is_not_the_same_time() {
        scene.tell(
                fact("KZR", "mv", "6").at("2026-09-06T03:20+05:00").departed(DOSTYK, BOX_7),
                fact("KZR", "mv", "7").at("2026-09-06T06:50+08:00").arrived(ALASHANKOU, BOX_7));

        assertThat(on(1, BOX_7).progress()).isEqualTo(Progress.ARRIVED);
        assertThat(scene.way(BOX_7).place()).contains(ALASHANKOU);
    }

    @Test
    void a_train_stands_from_interrupted_until_it_goes_on() {
        scene.tell(
                fact("CNR", "int", "1")
                        .at("2026-09-07T04:51+08:00")
                        .interrupted(KUITUN, "D-LOCO", BOX_7));
        assertThat(on(3, BOX_7).standstill())
                .contains(new OnLeg.Standstill(Times.at("2026-09-07T04:51+08:00"), "D-LOCO"));

        scene.tell(fact("CNR", "mv", "1").at("2026-09-06T21:58+08:00").departed(ALASHANKOU, BOX_7));
        assertThat(on(3, BOX_7).standstill()).as("it left before it stood").isPresent();

        scene.tell(fact("CNR", "int", "2").at("2026-09-07T07:52+08:00").resumed(KUITUN, BOX_7));
        assertThat(on(3, BOX_7).standstill()).isEmpty();
    }

    @Test
    void out_of_the_gate_of_a_terminal_is_under_way_on_the_next_leg() {
        scene.tell(
                fact("TCJ", "gate", "1").at("2026-09-07T14:00+08:00").gateIn(CHANGJI, BOX_7),
                fact("TCJ", "out", "1").at("2026-09-07T16:15+08:00").gateOut(CHANGJI, BOX_7));

        assertThat(on(4, BOX_7).departed()).contains(Times.at("2026-09-07T16:15+08:00"));
        assertThat(on(4, BOX_7).progress())
                .as("a stay is never under way")
                .isEqualTo(Progress.PLANNED);
        assertThat(on(5, BOX_7).progress()).isEqualTo(Progress.UNDER_WAY);
    }

    @Test
    void in_at_the_gate_of_the_plant_is_the_arrival_of_the_last_leg() {
        scene.tell(fact("PLT", "gate", "1").at("2026-09-07T18:10+08:00").gateIn(PLANT, BOX_7));

        assertThat(on(5, BOX_7).progress()).isEqualTo(Progress.ARRIVED);
    }

    @Test
    void a_movement_on_no_leg_of_its_teller_still_shows_the_place() {
        scene.tell(fact("CUP", "mv", "1").at("2026-09-06T08:00+08:00").passed(JINGHE, BOX_7));

        assertThat(kinds()).containsExactly(Anomaly.Kind.LEG_NOT_FOUND);
        assertThat(scene.way(BOX_7).place()).contains(JINGHE);
    }

    @Test
    void a_party_told_for_counts_before_the_one_who_tells() {
        scene.tell(fact("MTO", "mv", "1").onBehalfOf(CNR).departed(ALASHANKOU, BOX_7));

        assertThat(on(3, BOX_7).progress()).isEqualTo(Progress.UNDER_WAY);
    }

    @Test
    void an_arrival_before_the_departure_is_pointed_out() {
        scene.tell(
                fact("KZR", "mv", "1").at("2026-09-06T09:00+08:00").departed(BALKHASH, BOX_7),
                fact("KZR", "mv", "2").at("2026-09-06T06:50+08:00").arrived(ALASHANKOU, BOX_7));

        assertThat(kinds()).contains(Anomaly.Kind.ARRIVED_BEFORE_DEPARTURE);
        assertThat(on(1, BOX_7).progress()).isEqualTo(Progress.ARRIVED);
    }

    @Test
    void a_departure_on_the_day_of_the_arrival_is_no_contradiction() {
        scene.tell(
                fact("KZR", "mv", "1").on("2026-09-06", Times.SHANGHAI).departed(BALKHASH, BOX_7),
                fact("KZR", "mv", "2").at("2026-09-06T06:50+08:00").arrived(ALASHANKOU, BOX_7));

        assertThat(kinds()).doesNotContain(Anomaly.Kind.ARRIVED_BEFORE_DEPARTURE);
    }

    @Test
    void a_booking_for_no_unit_is_for_all() {
        scene.tell(fact("KZR", "ord", "8801").booked());

        assertThat(scene.journey().legs().getFirst().least()).isEqualTo(Progress.BOOKED);
    }

    @Test
    void estimates_are_all_kept_the_newest_first() {
        scene.tell(
                fact("KZR", "eta", "2")
                        .at("2026-09-05T16:30+05:00")
                        .eta(ALASHANKOU, "2026-09-06T06:30+08:00"),
                fact("KZR", "eta", "1")
                        .at("2026-09-05T06:30+05:00")
                        .eta(ALASHANKOU, "2026-09-06T03:00+08:00"));

        assertThat(scene.journey().legs().getFirst().estimates())
                .extracting(LegWay.Estimate::eta)
                .containsExactly(
                        Times.at("2026-09-06T06:30+08:00"), Times.at("2026-09-06T03:00+08:00"));
    }

    @Test
    void a_leg_counts_its_units_and_shows_the_last_and_the_first() {
        scene.tell(
                fact("KZR", "mv", "1")
                        .at("2026-09-04T16:32+05:00")
                        .departed(BALKHASH, BOX_1, BOX_7),
                fact("KZR", "mv", "2").at("2026-09-06T06:50+08:00").arrived(ALASHANKOU, BOX_1));

        var leg = scene.journey().legs().getFirst();
        assertThat(leg.least()).isEqualTo(Progress.PLANNED);
        assertThat(leg.most()).isEqualTo(Progress.ARRIVED);
        assertThat(leg.counts())
                .containsOnly(
                        java.util.Map.entry(Progress.PLANNED, 1),
                        java.util.Map.entry(Progress.UNDER_WAY, 1),
                        java.util.Map.entry(Progress.ARRIVED, 1));
    }

    @Test
    void weights_stand_in_the_order_of_weighing() {
        scene.tell(
                fact("PLT", "scale", "2").at("2026-09-07T19:00+08:00").weighed(BOX_7, 27_240_000),
                fact("SHP", "wgt", "1").at("2026-09-03T17:50+05:00").weighed(BOX_7, 28_020_000));

        assertThat(scene.way(BOX_7).weighings())
                .extracting(weight -> weight.weighing().netGrams().orElseThrow())
                .containsExactly(28_020_000L, 27_240_000L);
    }

    @Test
    void a_unit_lost_is_written_off_and_a_damaged_one_is_pointed_out() {
        scene.tell(
                fact("CNR", "ex", "1").exception(Kind.TOTAL_LOSS, BOX_1),
                fact("CNR", "ex", "2").exception(Kind.DAMAGE, BOX_7));

        assertThat(scene.way(BOX_1).end()).isEqualTo(UnitWay.End.WRITTEN_OFF);
        assertThat(scene.way(BOX_7).end()).isEqualTo(UnitWay.End.NOT_YET);
        assertThat(kinds()).containsExactly(Anomaly.Kind.DAMAGE_OR_SHORTAGE);
    }

    private OnLeg on(int leg, UnitId unit) {
        return scene.way(unit).legs().get(leg - 1);
    }

    private List<Anomaly.Kind> kinds() {
        return scene.journey().anomalies().stream()
                .map(Anomaly::kind)
                .filter(kind -> kind != Anomaly.Kind.ONE_SIDED_CUSTODY)
                .toList();
    }
}
