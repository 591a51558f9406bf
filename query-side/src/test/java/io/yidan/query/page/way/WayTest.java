package io.yidan.query.page.way;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.query.page.Told;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

class WayTest {
    private static final String AT_THE_TERMINAL = "2026-09-07T15:10+08:00";

    @Test
    void a_stay_belongs_to_its_place() {
        var way = way(StoryA.gone(), "2026-09-04T20:00+08:00");

        assertThat(way.stations())
                .extracting(Station::name)
                .containsExactly("Balkhash-1", "Alashankou", "Changji", "Fukang smelter");
        assertThat(way.stations())
                .extracting(Station::stay)
                .containsExactly(false, true, true, false);
        assertThat(way.stations())
                .extracting(Station::stand)
                .containsExactly(Stand.DONE, Stand.AHEAD, Stand.AHEAD, Stand.AHEAD);
        assertThat(way.stretches())
                .extracting(Stretch::stand)
                .containsExactly(Stand.NOW, Stand.AHEAD, Stand.AHEAD);
    }

    @Test
    void a_draft_is_nowhere_yet_and_an_issued_waybill_is_where_it_begins() {
        assertThat(way(Scene.drafted(), "2026-08-31T15:00+08:00").stations().getFirst().stand())
                .isEqualTo(Stand.AHEAD);
        assertThat(way(Scene.issued(), "2026-08-31T17:00+08:00").stations().getFirst().stand())
                .isEqualTo(Stand.NOW);
    }

    @Test
    void goods_at_a_terminal_use_up_its_time_from_their_arrival() {
        var changji = way(StoryA.withTheTerminal(), AT_THE_TERMINAL).stations().get(2);

        assertThat(changji.stand()).isEqualTo(Stand.NOW);
        assertThat(changji.used()).isEqualTo(1.5 / 4);
        assertThat(changji.note()).isEqualTo("Standing 1 h 30 min of the 4 h limit");
        assertThat(changji.over()).isFalse();
    }

    @Test
    void a_stay_beyond_its_limit_says_by_how_much() {
        var changji = way(StoryA.withTheTerminal(), "2026-09-07T19:00+08:00").stations().get(2);

        assertThat(changji.over()).isTrue();
        assertThat(changji.note()).isEqualTo("Standing 5 h 20 min, limit 4 h, 1 h 20 min over");
    }

    @Test
    void units_that_have_left_stop_no_clock_of_those_that_have_not() {
        var trucks =
                StoryA.settled()
                        .handedOver("TCJ:1", TCJ, RDC, CHANGJI, "2026-09-07T16:05+08:00", BOX_1)
                        .tell(
                                fact("RDC", "mv", "1")
                                        .leg(5)
                                        .at("2026-09-07T16:05+08:00")
                                        .departed(CHANGJI, BOX_1));
        var way = way(trucks, "2026-09-07T16:40+08:00");

        assertThat(way.stations().get(2).stand()).isEqualTo(Stand.NOW);
        assertThat(way.stations().get(2).note()).startsWith("Standing 3 h of the 4 h");
        assertThat(way.stretches().get(2).stand()).isEqualTo(Stand.NOW);
        assertThat(way.stretches().get(2).counts()).isEqualTo("1/3 under way · 2/3 planned");
    }

    @Test
    void the_end_counts_those_that_are_there_and_the_leg_speaks_of_those_that_are_not() {
        var trucks =
                StoryA.settled()
                        .tell(
                                fact("RDC", "mv", "1")
                                        .leg(5)
                                        .at("2026-09-07T16:05+08:00")
                                        .departed(CHANGJI, BOX_1, BOX_7),
                                fact("RDC", "mv", "2")
                                        .leg(5)
                                        .at("2026-09-07T17:55+08:00")
                                        .arrived(PLANT, BOX_1));
        var way = way(trucks, "2026-09-07T18:00+08:00");

        assertThat(way.stations().getLast().stand()).isEqualTo(Stand.NOW);
        assertThat(way.stations().getLast().note()).isEqualTo("1/3 arrived");
        assertThat(way.stretches().getLast().note()).isEmpty();
    }

    @Test
    void a_leg_that_should_have_begun_is_late_and_says_so() {
        var road = way(StoryA.withTheTerminal(), AT_THE_TERMINAL).stretches().get(2);
        var early = way(StoryA.withTheTerminal(), "2026-09-07T14:10+08:00").stretches().get(2);

        assertThat(road.late()).isTrue();
        assertThat(road.length()).endsWith(" · late");
        assertThat(early.late()).isFalse();
        assertThat(early.length()).startsWith("plan ").doesNotContain("late");
    }

    @Test
    void an_estimate_behind_the_plan_makes_a_leg_late_before_its_time_has_come() {
        var way = way(StoryA.goingOn(), "2026-09-07T08:00+08:00");

        assertThat(way.stretches().get(1).late()).isTrue();
        assertThat(way.stations().get(2).times())
                .filteredOn(time -> time.kind() == Timetable.Kind.ESTIMATE)
                .extracting(Timetable.Entry::brief, Timetable.Entry::late)
                .containsExactly(tuple("13:45", true));
    }

    @Test
    void an_interruption_is_said_with_its_place_and_its_length() {
        var rail = way(StoryA.held(), "2026-09-07T07:00+08:00").stretches().get(1);

        assertThat(rail.interrupted()).isTrue();
        assertThat(rail.note()).isEqualTo("Standing at Kuitun for 2 h 9 min");
        assertThat(way(StoryA.goingOn(), "2026-09-07T08:00+08:00").stretches().get(1).note())
                .isEqualTo("last heard of: Kuitun 07:52");
    }

    @Test
    void plan_and_actual_stand_apart() {
        var border = way(StoryA.atTheBorder(), "2026-09-06T08:00+08:00").stations().get(1);

        assertThat(border.times())
                .extracting(
                        Timetable.Entry::kind, Timetable.Entry::coming, time -> time.told().text())
                .contains(
                        tuple(Timetable.Kind.PLAN, true, "03:00"),
                        tuple(Timetable.Kind.ACTUAL, true, "06:50"));
    }

    @Test
    void a_list_of_places_has_a_way_on_from_each_but_the_last() {
        var steps = way(StoryA.gone(), "2026-09-04T20:00+08:00").steps();

        assertThat(steps).hasSize(4);
        assertThat(steps.subList(0, 3)).extracting(Way.Step::next).doesNotContainNull();
        assertThat(steps.getLast().next()).isNull();
    }

    static Way way(Scene scene, String now) {
        return Way.of(Told.scene(scene.events(), Language.EN, now));
    }
}
