package io.yidan.query.page.way;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class MarksTest {

    @Test
    void where_customs_put_seals_on_it_has_passed() {
        var sealed =
                StoryA.offered()
                        .tell(
                                fact("CUP", "seal", "7")
                                        .at("2026-09-06T18:20+08:00")
                                        .what(
                                                ALASHANKOU,
                                                new Condition.SealAffixed(
                                                        BOX_7,
                                                        BOLT_7,
                                                        Condition.SealSource.CUSTOMS)));
        var border = way(sealed, "2026-09-06T21:00+08:00").stations().get(1);

        assertThat(border.mark()).map(Mark::kind).contains(Mark.Kind.PASSED);
        assertThat(border.mark()).map(Mark::said).contains("Sealed by customs, 1 box");
    }

    @Test
    void what_is_irregular_goes_with_the_goods_and_names_who_must_act() {
        var onTheWay = way(StoryA.held(), "2026-09-07T07:00+08:00");
        var arrived = way(StoryA.withTheTerminal(), "2026-09-07T15:10+08:00");

        assertThat(onTheWay.stretches().get(1).mark()).map(Mark::kind).contains(Mark.Kind.ODD);
        assertThat(arrived.stretches().get(1).mark()).isEmpty();
        assertThat(arrived.stations().get(2).mark())
                .map(Mark::said)
                .contains("Held: DEMU 300008 8");
        assertThat(arrived.stations().get(2).mark())
                .map(Mark::who)
                .hasValueSatisfying(who -> assertThat(who).startsWith("waits for "));
    }

    @Test
    void a_new_seal_settles_it() {
        var settled = way(StoryA.settled(), "2026-09-07T16:00+08:00");

        assertThat(settled.stations().get(2).mark())
                .as("put on in a yard that is no place of the way")
                .map(Mark::said)
                .contains("Resealed by customs, 1 box");
        assertThat(settled.stations())
                .extracting(Station::mark)
                .flatExtracting(mark -> mark.map(Mark::kind).stream().toList())
                .doesNotContain(Mark.Kind.ODD);
    }

    @Test
    void checks_at_the_end_are_planned_where_the_waybill_names_their_office() {
        var way = way(Scene.issued(), "2026-09-01T08:00+08:00");

        assertThat(way.stations().getLast().mark()).map(Mark::kind).contains(Mark.Kind.PLANNED);
        assertThat(way.stations().subList(0, 3))
                .extracting(Station::mark)
                .containsOnly(Optional.empty());
    }

    @Test
    void none_are_planned_at_the_end_of_a_way_that_ends_abroad() {
        var content = content();
        var home =
                new WaybillContent(
                        content.parties(),
                        content.contacts(),
                        content.cargo(),
                        content.units(),
                        List.of(turned(content.legs().getFirst())),
                        content.terms());
        var way = way(Scene.issued(home), "2026-09-01T08:00+08:00");

        assertThat(way.stations().getLast().name()).isEqualTo("Balkhash-1");
        assertThat(way.stations()).extracting(Station::mark).containsOnly(Optional.empty());
    }

    private static LegPlan turned(LegPlan leg) {
        return new LegPlan(
                1,
                leg.mode(),
                leg.to(),
                leg.from(),
                leg.carrier(),
                leg.carrierNameZh(),
                leg.carrierNameEn(),
                leg.plannedDeparture(),
                leg.plannedArrival(),
                leg.liabilityRegime(),
                leg.gaugeMillimetres());
    }

    private static Way way(Scene scene, String now) {
        return WayTest.way(scene, now);
    }
}
