package io.yidan.query.page.way;

import static io.yidan.waybill.testing.JourneyA.*;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.WaybillEvent.WaybillDrafted;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.Test;

import java.util.List;

class StopTest {
    private static final Place YARD =
            new Place(PlaceScheme.OWN, "CN-CJ-LANDPORT", "昌吉陆港", "Changji land port");

    @Test
    void a_yard_in_which_goods_stay_is_part_of_its_place() {
        var changji =
                Stop.of(Told.scene(List.of(drafted()), Language.EN, "2026-09-01T08:00+08:00"))
                        .get(2);

        assertThat(changji.name()).isEqualTo("Changji");
        assertThat(changji.is(CHANGJI.code())).isTrue();
        assertThat(changji.is(YARD.code())).isTrue();
        assertThat(changji.is(ALASHANKOU.code())).isFalse();
        assertThat(changji.is(PLANT.code())).isFalse();
    }

    /** Journey A, whose boxes leave from a yard of the land port. */
    private static WaybillDrafted drafted() {
        var drafted = (WaybillDrafted) Scene.drafted().events().getFirst();
        var plan = drafted.content();
        var legs =
                JourneyA.legs().stream()
                        .map(
                                leg ->
                                        switch (leg.number()) {
                                            case 4 -> between(leg, leg.from(), YARD);
                                            case 5 -> between(leg, YARD, leg.to());
                                            default -> leg;
                                        })
                        .toList();
        return new WaybillDrafted(
                drafted.stamp(),
                drafted.number(),
                new WaybillContent(
                        plan.parties(),
                        plan.contacts(),
                        plan.cargo(),
                        plan.units(),
                        legs,
                        plan.terms()));
    }

    private static LegPlan between(LegPlan leg, Place from, Place to) {
        return new LegPlan(
                leg.number(),
                leg.mode(),
                from,
                to,
                leg.carrier(),
                leg.carrierNameZh(),
                leg.carrierNameEn(),
                leg.plannedDeparture(),
                leg.plannedArrival(),
                leg.liabilityRegime(),
                leg.gaugeMillimetres());
    }
}
