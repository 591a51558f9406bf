package io.yidan.waybill.weight;

import static io.yidan.waybill.testing.TwentyBoxes.BOXES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.waybill.happening.Weighing.Method;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.TwentyBoxes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Optional;

/** The twenty boxes of journey A, kilogram by kilogram. */
class WeightsTest {
    private static final UnitId BOX_7 = JourneyA.BOX_7;
    private final Weights weights = Told.of(TwentyBoxes.weighings(), TwentyBoxes.laboratory(812));

    @Test
    void stages_are_the_declaration_and_then_each_place_and_method_as_weighed() {
        assertThat(weights.stages())
                .extracting(WeighingStage::place, WeighingStage::method)
                .containsExactly(
                        tuple(Optional.of(JourneyA.BALKHASH), Method.DECLARED),
                        tuple(Optional.of(JourneyA.ALASHANKOU), Method.RAIL_IN_MOTION),
                        tuple(Optional.of(JourneyA.PLANT), Method.WEIGHBRIDGE));
        assertThat(weights.stages()).allMatch(WeighingStage::complete);
    }

    @Test
    void the_lot_is_dry_by_the_water_of_each_stage() {
        assertThat(kilograms(declared().wet())).isEqualTo(560_000);
        assertThat(kilograms(declared().dry())).isEqualTo(512_400);
        assertThat(kilograms(port().wet())).isEqualTo(559_340);
        assertThat(kilograms(port().dry())).isEqualTo(511_796);
        assertThat(kilograms(plant().wet())).isEqualTo(556_920);
        assertThat(kilograms(plant().dry())).isEqualTo(511_698);
    }

    @Test
    void the_lot_is_the_sum_of_unrounded_boxes() {
        assertThat(plant().dry().orElseThrow().grams()).isEqualByComparingTo("511698096");
        long ofRounded = plant().units().stream().mapToLong(unit -> kilograms(unit.dry())).sum();
        assertThat(ofRounded).isNotEqualTo(511_698);
    }

    @Test
    void water_not_measured_at_a_stage_is_the_declared_one_and_flagged() {
        assertThat(port().moistureMeasured()).isFalse();
        assertThat(port().moisture()).contains(850);
        assertThat(plant().moistureMeasured()).isTrue();
        assertThat(plant().moisture()).contains(812);
    }

    @Test
    void the_lot_differs_by_702_kilograms_dry_although_wet_says_3080() {
        assertThat(plant().dryCompared().orElseThrow())
                .satisfies(
                        dry -> {
                            assertThat(dry.units()).isEqualTo(20);
                            assertThat(dry.difference().kilograms()).isEqualTo(-702);
                            assertThat(dry.percent(3)).isEqualByComparingTo("-0.137");
                        });
        assertThat(plant().wetCompared().orElseThrow())
                .satisfies(
                        wet -> {
                            assertThat(wet.difference().kilograms()).isEqualTo(-3080);
                            assertThat(wet.percent(2)).isEqualByComparingTo("-0.55");
                        });
        assertThat(plant().waterCome().orElseThrow().kilograms()).isEqualTo(-2316);
    }

    @Test
    void at_the_port_660_kilograms_are_missing_and_nothing_is_said_of_water_that_left() {
        var wet = port().wetCompared().orElseThrow();
        assertThat(wet.difference().kilograms()).isEqualTo(-660);
        assertThat(wet.percent(2)).isEqualByComparingTo("-0.12");
        assertThat(port().waterCome()).isEmpty();
        assertThat(port().beyond(weights.tolerance())).isEmpty();
    }

    @Test
    void box_7_carries_the_loss_and_the_other_nineteen_do_not() {
        assertThat(plant().beyond(weights.tolerance()))
                .singleElement()
                .satisfies(
                        box -> {
                            var dry = box.dryCompared().orElseThrow();
                            assertThat(box.unit()).isEqualTo(BOX_7);
                            assertThat(dry.difference().kilograms()).isEqualTo(-610);
                            assertThat(dry.percent(2)).isEqualByComparingTo("-2.38");
                        });
        assertThat(plant().within(weights.tolerance()).orElseThrow())
                .satisfies(
                        others -> {
                            assertThat(others.units()).isEqualTo(19);
                            assertThat(others.difference().grams()).isEqualByComparingTo("-91716");
                            assertThat(others.percent(2)).isEqualByComparingTo("-0.02");
                        });
        assertThat(plant().lotBeyond(weights.tolerance())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 25620, 25616, -4, -0.02",
        "2, 25730, 25745, 15, 0.06",
        "3, 25547, 25524, -23, -0.09",
        "4, 25675, 25671, -4, -0.01",
        "5, 25492, 25451, -41, -0.16",
        "6, 25657, 25671, 15, 0.06",
        "7, 25638, 25028, -610, -2.38",
        "8, 25565, 25579, 14, 0.06",
        "9, 25712, 25690, -22, -0.08",
        "10, 25602, 25635, 33, 0.13",
        "11, 25766, 25763, -3, -0.01",
        "12, 25510, 25488, -23, -0.09",
        "13, 25583, 25598, 14, 0.06",
        "14, 25693, 25690, -4, -0.01",
        "15, 25529, 25488, -41, -0.16",
        "16, 25638, 25653, 15, 0.06",
        "17, 25675, 25653, -22, -0.09",
        "18, 25547, 25543, -4, -0.02",
        "19, 25602, 25616, 14, 0.06",
        "20, 25620, 25598, -22, -0.09"
    })
    void every_box_is_dry_and_differs_as_the_table_says(
            int box, long declared, long plant, long difference, BigDecimal percent) {
        var unit = Told.unit(plant(), BOXES.get(box - 1).unit());
        var dry = unit.dryCompared().orElseThrow();

        assertThat(dry.declared().kilograms()).isEqualTo(declared);
        assertThat(kilograms(unit.dry())).isEqualTo(plant);
        assertThat(dry.difference().kilograms()).isEqualTo(difference);
        assertThat(dry.percent(2)).isEqualByComparingTo(percent);
    }

    private WeighingStage declared() {
        return weights.declared().orElseThrow();
    }

    private WeighingStage port() {
        return weights.stages().get(1);
    }

    private WeighingStage plant() {
        return weights.stages().get(2);
    }

    private static long kilograms(Optional<Mass> mass) {
        return mass.orElseThrow().kilograms();
    }
}
