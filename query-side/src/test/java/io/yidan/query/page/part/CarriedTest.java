package io.yidan.query.page.part;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.part.Carried.Box;
import io.yidan.query.page.part.Carried.Kind;
import io.yidan.query.page.part.Carried.State;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

import java.util.List;

class CarriedTest {

    @Test
    void before_it_is_loaded_nothing_is_on_anything() {
        var all = carried(Scene.issued());

        assertThat(all).extracting(Carried::kind).containsExactly(Kind.NOTHING);
        assertThat(all.getFirst().boxes()).extracting(Box::state).containsOnly(State.NOT_YET);
    }

    @Test
    void units_stand_on_the_wagon_they_were_set_on_and_then_on_their_truck() {
        var loaded = onWagons();
        var lifted =
                loaded.tell(
                        fact("TCJ", "off", "1")
                                .at("2026-09-07T16:00+08:00")
                                .dissociated(WAGON_1, BOX_1),
                        fact("TCJ", "on", "1")
                                .at("2026-09-07T16:00+08:00")
                                .associated(TRUCK_1, BOX_1));

        assertThat(carried(lifted))
                .extracting(Carried::kind)
                .containsExactly(Kind.TRUCK, Kind.WAGON);
        assertThat(counted(lifted)).isEqualTo("3 boxes · 1 wagon, 1 truck");
    }

    @Test
    void a_unit_set_down_has_left_its_wagon() {
        var down =
                onWagons()
                        .tell(
                                fact("TCJ", "off", "1")
                                        .at("2026-09-07T16:00+08:00")
                                        .dissociated(WAGON_1, BOX_1, BOX_7, BOX_12));

        assertThat(carried(down).getFirst().boxes())
                .extracting(Box::state)
                .containsOnly(State.LEFT);
        assertThat(counted(down)).isEqualTo("3 boxes");
    }

    @Test
    void a_unit_whose_seal_differs_is_in_question() {
        var boxes =
                carried(StoryA.withTheTerminal()).stream()
                        .flatMap(one -> one.boxes().stream())
                        .toList();

        assertThat(boxes)
                .filteredOn(box -> box.state() == State.ODD)
                .extracting(Box::number)
                .containsExactly("DEMU 300008 8");
    }

    @Test
    void a_row_of_the_table_tells_its_wagons_seals_and_weights_apart() {
        var told =
                StoryA.withTheTerminal()
                        .tell(
                                fact("PLT", "scale", "5507")
                                        .at("2026-09-07T15:08+08:00")
                                        .weighed(BOX_7, 27_240_000));
        var line =
                UnitLine.of(scene(told)).stream()
                        .filter(one -> one.number().endsWith("8 8"))
                        .findFirst()
                        .orElseThrow();

        assertThat(line.number()).isEqualTo("DEMU 300008 8");
        assertThat(line.place()).isEqualTo("Changji");
        assertThat(line.seals())
                .containsExactly(new UnitLine.Seal("QG-2007, read as QG-2107", true));
        assertThat(line.declared()).isEmpty();
        assertThat(line.measured()).containsExactly("Weighbridge 27.240 t");
    }

    private static Scene onWagons() {
        return StoryA.settled()
                .tell(
                        fact("PTA", "on", "1")
                                .at("2026-09-06T12:00+08:00")
                                .associated(WAGON_1, BOX_1, BOX_7, BOX_12));
    }

    private static List<Carried> carried(Scene told) {
        return Carried.of(scene(told));
    }

    private static String counted(Scene told) {
        return Parts.counted(scene(told), carried(told));
    }

    private static io.yidan.query.page.part.Scene scene(Scene told) {
        return Told.scene(told.events(), Language.EN, "2026-09-07T17:00+08:00");
    }
}
