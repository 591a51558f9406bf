package io.yidan.waybill.weight;

import static io.yidan.waybill.testing.Told.fact;
import static io.yidan.waybill.testing.TwentyBoxes.BOXES;
import static io.yidan.waybill.testing.TwentyBoxes.laboratory;
import static io.yidan.waybill.testing.TwentyBoxes.slip;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.happening.Weighing.Method;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.testing.TwentyBoxes;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What facts that are missing, corrected, taken back or odd make of the weights. */
class WeightFactsTest {
    private static final TwentyBoxes.Box BOX_1 = BOXES.get(0);
    private static final TwentyBoxes.Box BOX_7 = BOXES.get(6);
    private static final TwentyBoxes.Box BOX_12 = BOXES.get(11);

    @Test
    void in_whatever_order_facts_come_the_weights_are_the_same() {
        var all =
                new ArrayList<>(
                        Told.with(
                                TwentyBoxes.weighings(),
                                List.of(slip(BOX_12, 1, 27_560), laboratory(812))));
        var expected = Told.of(TwentyBoxes.weighings(), laboratory(812));

        for (int seed = 1; seed <= 200; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(Told.of(all)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void before_its_correction_slip_5512_makes_it_556740() {
        var before =
                Told.of(
                        Told.with(
                                TwentyBoxes.declared(),
                                BOXES.stream()
                                        .map(
                                                box ->
                                                        slip(
                                                                box,
                                                                1,
                                                                box == BOX_12
                                                                        ? 27_560
                                                                        : box.plant()))
                                        .toList()));
        var after =
                Told.of(
                        Told.with(TwentyBoxes.declared(), TwentyBoxes.plant()),
                        slip(BOX_12, 1, 27_560));

        assertThat(last(before).wet().orElseThrow().kilograms()).isEqualTo(556_740);
        assertThat(last(after).wet().orElseThrow().kilograms()).isEqualTo(556_920);
    }

    @Test
    void a_weight_taken_back_is_missing_and_the_rest_is_compared_with_the_same_boxes() {
        var weights =
                Told.of(
                        TwentyBoxes.weighings(),
                        laboratory(812),
                        fact("PLT", "scale", "5507").revision(3).withdrawn());

        var plant = last(weights);
        assertThat(plant.units()).hasSize(19);
        assertThat(plant.complete()).isFalse();
        assertThat(plant.dryCompared().orElseThrow())
                .satisfies(
                        dry -> {
                            assertThat(dry.units()).isEqualTo(19);
                            assertThat(dry.difference().kilograms()).isEqualTo(-92);
                        });
    }

    @Test
    void the_lot_is_judged_only_when_all_of_it_was_weighed() {
        var strict = new Tolerance(50, 10);
        var all = Told.facts(TwentyBoxes.weighings(), laboratory(812));
        var without =
                Told.facts(
                        Told.with(TwentyBoxes.declared(), TwentyBoxes.plant().subList(0, 19)),
                        laboratory(812));

        assertThat(last(Weights.of(TwentyBoxes.content(), all, strict)).lotBeyond(strict)).isTrue();
        assertThat(last(Weights.of(TwentyBoxes.content(), without, strict)).lotBeyond(strict))
                .isFalse();
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
    void exactly_the_tolerance_is_still_within() {
        var one = new Comparison(1, Mass.ofGrams(200_000), Mass.ofGrams(199_000));

        assertThat(one.beyond(50)).isFalse();
        assertThat(one.beyond(49)).isTrue();
        assertThat(new Comparison(1, Mass.ofGrams(200_000), Mass.ofGrams(201_001)).beyond(50))
                .isTrue();
    }

    @Test
    void a_box_nobody_declared_is_weighed_and_not_compared() {
        var plant =
                last(
                        Told.of(
                                Told.with(
                                        TwentyBoxes.declared().subList(1, 20),
                                        TwentyBoxes.plant())));

        assertThat(plant.units()).hasSize(20);
        assertThat(plant.wetCompared().orElseThrow().units()).isEqualTo(19);
        assertThat(Told.unit(plant, BOX_1.unit()).compared()).isEmpty();
    }

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
    void a_weight_that_is_only_expected_or_has_the_box_in_it_is_none() {
        var gross =
                new Weighing(
                        Method.RAIL_STATIC,
                        Weighing.Basis.WET,
                        Optional.of(30_680_000L),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "");
        var weights =
                Told.of(
                        List.of(
                                fact("CNR", "wgt", "1")
                                        .what(
                                                JourneyA.CHANGJI,
                                                new Condition.Weighed(BOX_1.unit(), gross)),
                                fact("CNR", "wgt", "2")
                                        .as(Classifier.ESTIMATED)
                                        .weighed(BOX_1.unit(), 28_000_000)));

        assertThat(weights.stages()).isEmpty();
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
    void goods_without_a_word_of_water_are_compared_as_they_are() {
        var ingots = JourneyA.content();
        var dryGoods =
                new WaybillContent(
                        ingots.parties(),
                        List.of(),
                        List.of(),
                        ingots.units(),
                        ingots.legs(),
                        Optional.empty());
        var declared =
                fact("SHP", "wgt", "7")
                        .what(
                                TwentyBoxes.weighed(
                                        BOX_7, Method.DECLARED, 28_020, Optional.empty()));
        var weights = Weights.of(dryGoods, Told.facts(List.of(declared, slip(BOX_7, 1, 27_240))));

        var plant = last(weights);
        assertThat(plant.dry()).isEmpty();
        assertThat(plant.judged()).isFalse();
        assertThat(plant.beyond(weights.tolerance()))
                .singleElement()
                .satisfies(
                        box ->
                                assertThat(box.compared().orElseThrow().percent(2))
                                        .isEqualByComparingTo("-2.78"));
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
