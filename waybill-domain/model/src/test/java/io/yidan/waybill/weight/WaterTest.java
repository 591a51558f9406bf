package io.yidan.waybill.weight;

import static io.yidan.waybill.testing.Told.fact;
import static io.yidan.waybill.testing.TwentyBoxes.BOXES;
import static io.yidan.waybill.testing.TwentyBoxes.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.happening.Weighing.Method;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.testing.TwentyBoxes;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** By which water weights are made dry. */
class WaterTest {
    private static final TwentyBoxes.Box BOX_1 = BOXES.get(0);
    private static final TwentyBoxes.Box BOX_7 = BOXES.get(6);

    @Test
    void without_a_laboratory_the_plant_is_dry_by_the_declared_water_and_flagged() {
        var plant = last(Told.of(TwentyBoxes.weighings()));

        assertThat(plant.moistureMeasured()).isFalse();
        assertThat(plant.dry().orElseThrow().kilograms()).isEqualTo(509_582);
        assertThat(plant.waterCome()).isEmpty();
    }

    @Test
    void water_found_for_one_box_holds_for_that_box_alone() {
        var plant = last(Told.of(TwentyBoxes.weighings(), laboratory(812, BOX_7.unit())));

        assertThat(Told.unit(plant, BOX_7.unit()).moisture()).contains(812);
        assertThat(Told.unit(plant, BOX_1.unit()).moisture()).contains(850);
        assertThat(plant.moisture()).isEmpty();
        assertThat(plant.moistureMeasured()).isFalse();
        assertThat(plant.waterCome()).isEmpty();
    }

    @Test
    void water_found_of_another_line_of_goods_does_not_hold() {
        var other = new Condition.MoistureFound(List.of(), Optional.of(2), 600, "105 °C", "S-2");
        var plant =
                last(
                        Told.of(
                                TwentyBoxes.weighings(),
                                laboratory(812),
                                fact("LAB", "res", "91")
                                        .at("2026-09-10T10:00+08:00")
                                        .what(JourneyA.PLANT, other)));

        assertThat(plant.moisture()).contains(812);
    }

    @Test
    void water_found_without_a_place_is_of_where_a_box_was_weighed_last_before() {
        var found =
                fact("LAB", "res", "1")
                        .at("2026-09-07T09:00+08:00")
                        .what(TwentyBoxes.moisture(830));
        var weights = Told.of(TwentyBoxes.weighings(), found);

        assertThat(weights.stages())
                .extracting(WeighingStage::moistureMeasured)
                .containsExactly(false, true, false);
    }

    @Test
    void water_found_at_the_mine_leaves_the_declaration_as_it_is() {
        var found =
                fact("SHP", "doc", "4")
                        .on("2026-09-01", Times.ALMATY)
                        .what(JourneyA.BALKHASH, TwentyBoxes.moisture(900));
        var weights = Told.of(TwentyBoxes.weighings(), found);

        assertThat(weights.declared().orElseThrow().moisture()).contains(850);
        assertThat(weights.stages().get(1).moisture()).contains(850);
    }

    @Test
    void of_two_findings_at_a_place_the_later_one_counts() {
        var again =
                fact("LAB", "res", "90-3")
                        .at("2026-09-11T10:00+08:00")
                        .what(JourneyA.PLANT, TwentyBoxes.moisture(800));

        assertThat(last(Told.of(TwentyBoxes.weighings(), again, laboratory(812))).moisture())
                .contains(800);
    }

    @Test
    void the_lot_is_judged_only_when_its_water_was_measured() {
        var before = last(Told.of(TwentyBoxes.weighings()));
        var after = last(Told.of(TwentyBoxes.weighings(), laboratory(850)));

        assertThat(before.dryCompared()).isEqualTo(after.dryCompared());
        assertThat(before.judged()).isFalse();
        assertThat(before.lotBeyond(Tolerance.USUAL)).isFalse();
        assertThat(after.lotBeyond(Tolerance.USUAL)).isTrue();
    }

    @Test
    void gross_less_tare_is_a_net_weight_and_a_dry_one_gets_its_water_back() {
        var unit = dry(Optional.of(812));

        assertThat(unit.dry().orElseThrow().kilograms()).isEqualTo(25_028);
        assertThat(unit.wet().orElseThrow().kilograms()).isEqualTo(27_240);
        assertThat(unit.moistureMeasured()).isTrue();
    }

    @Test
    void a_weight_told_dry_is_not_made_wet_by_what_was_declared() {
        var unit = dry(Optional.empty());

        assertThat(unit.dryCompared().orElseThrow().difference().kilograms()).isEqualTo(-610);
        assertThat(unit.wet()).isEmpty();
        assertThat(unit.moistureMeasured()).isTrue();
    }

    private static UnitWeight dry(Optional<Integer> moisture) {
        var dry =
                new Weighing(
                        Method.WEIGHBRIDGE,
                        Weighing.Basis.DRY,
                        Optional.of(27_708_000L),
                        Optional.of(2_680_000L),
                        Optional.empty(),
                        moisture,
                        "",
                        "");
        var told = fact("PLT", "scale", "1").what(new Condition.Weighed(BOX_7.unit(), dry));
        return last(Told.of(TwentyBoxes.declared(), told)).units().getFirst();
    }

    @Test
    void what_would_be_water_alone_weighs_nothing_dry_and_breaks_nothing() {
        assertThat(Mass.ofGrams(1_000).withoutWater(10_000).grams()).isEqualByComparingTo("0");
        assertThat(Mass.NONE.withWater(10_000)).isEmpty();
        assertThat(Comparison.of(Optional.of(Mass.NONE), Optional.of(Mass.ofGrams(1)))).isEmpty();
    }

    private static WeighingStage last(Weights weights) {
        return weights.stages().getLast();
    }
}
