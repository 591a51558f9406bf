package io.yidan.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.codec.Masked;
import io.yidan.proto.tracking.v1.WeighingStageView;
import io.yidan.proto.tracking.v1.WeightsView;
import io.yidan.proto.type.v1.FieldGroup;
import io.yidan.proto.type.v1.WeighingMethod;
import io.yidan.query.page.Told;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.TwentyBoxes;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class WeightViewsTest {

    @Test
    void the_view_has_every_stage_with_its_sums_and_differences() {
        var weights = weights(TwentyBoxes.weighings(), TwentyBoxes.laboratory(812));
        var plant = weights.getStages(2);

        assertThat(weights.getStagesList())
                .extracting(WeighingStageView::getMethod)
                .containsExactly(
                        WeighingMethod.WEIGHING_METHOD_DECLARED,
                        WeighingMethod.WEIGHING_METHOD_RAIL_IN_MOTION,
                        WeighingMethod.WEIGHING_METHOD_WEIGHBRIDGE);
        assertThat(plant.getPlace().getCode()).isEqualTo("CN-FK-PLANT1");
        assertThat(plant.getWetGrams()).isEqualTo(556_920_000);
        assertThat(plant.getDryKilograms()).isEqualTo(511_698);
        assertThat(plant.getMoistureHundredths()).isEqualTo(812);
        assertThat(plant.getDryDifference().getKilograms()).isEqualTo(-702);
        assertThat(plant.getDryDifference().getPercentThousandths()).isEqualTo(-137);
        assertThat(plant.getWetDifference().getPercentHundredths()).isEqualTo(-55);
        assertThat(plant.getWaterKilograms()).isEqualTo(-2316);
    }

    @Test
    void the_box_beyond_tolerance_is_named_and_the_others_are_summed() {
        var weights = weights(TwentyBoxes.weighings(), TwentyBoxes.laboratory(812));
        var plant = weights.getStages(2);

        assertThat(weights.getUnitToleranceHundredths()).isEqualTo(50);
        assertThat(plant.getUnitsBeyondList()).containsExactly(JourneyA.BOX_7.value());
        assertThat(plant.getUnits(6).getDryDifference().getPercentHundredths()).isEqualTo(-238);
        assertThat(plant.getWithin().getUnits()).isEqualTo(19);
        assertThat(plant.getWithin().getKilograms()).isEqualTo(-92);
        assertThat(plant.getLotBeyond()).isFalse();
    }

    @Test
    void what_was_declared_has_no_difference_and_water_not_measured_is_not_counted() {
        var weights = weights(TwentyBoxes.weighings());

        assertThat(weights.getStages(0).hasDryDifference()).isFalse();
        assertThat(weights.getStages(2).getMoistureMeasured()).isFalse();
        assertThat(weights.getStages(2).getJudged()).isFalse();
        assertThat(weights.getStages(2).hasWaterKilograms()).isFalse();
    }

    @Test
    void before_a_weight_was_told_there_is_nothing() {
        assertThat(Told.view(Scene.issued().events()).hasWeights()).isFalse();
    }

    @Test
    void who_does_not_see_cargo_does_not_see_weights() {
        var view = Told.view(scene(TwentyBoxes.weighings()).events());

        assertThat(new Masked(Set.of(FieldGroup.FIELD_GROUP_ROUTING)).of(view).hasWeights())
                .isFalse();
        assertThat(
                        new Masked(
                                        Set.of(
                                                FieldGroup.FIELD_GROUP_ROUTING,
                                                FieldGroup.FIELD_GROUP_CARGO))
                                .of(view)
                                .getWeights())
                .isEqualTo(view.getWeights());
    }

    private static WeightsView weights(List<Fact> told, Fact... more) {
        return Told.view(scene(told).tell(more).events()).getWeights();
    }

    private static Scene scene(List<Fact> told) {
        return Scene.issued(TwentyBoxes.content()).tell(told.toArray(Fact[]::new));
    }
}
