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

    private static WeighingStage last(Weights weights) {
        return weights.stages().getLast();
    }
}
