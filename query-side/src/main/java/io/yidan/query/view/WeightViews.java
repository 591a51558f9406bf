package io.yidan.query.view;

import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.Weighings;
import io.yidan.proto.tracking.v1.UnitWeightView;
import io.yidan.proto.tracking.v1.WeighingStageView;
import io.yidan.proto.tracking.v1.WeightDifference;
import io.yidan.proto.tracking.v1.WeightsView;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.weight.Comparison;
import io.yidan.waybill.weight.Mass;
import io.yidan.waybill.weight.Tolerance;
import io.yidan.waybill.weight.UnitWeight;
import io.yidan.waybill.weight.WeighingStage;
import io.yidan.waybill.weight.Weights;

import java.math.RoundingMode;
import java.util.Optional;

/** Spells what the goods weighed; rounds here and nowhere before. */
final class WeightViews {
    private WeightViews() {}

    /** Empty before a weight was told. */
    static Optional<WeightsView> of(Waybill waybill) {
        return waybill.content()
                .map(plan -> Weights.of(plan, waybill.facts()))
                .filter(weights -> !weights.stages().isEmpty())
                .map(WeightViews::write);
    }

    private static WeightsView write(Weights weights) {
        var tolerance = weights.tolerance();
        return WeightsView.newBuilder()
                .addAllStages(
                        weights.stages().stream().map(stage -> write(stage, tolerance)).toList())
                .setUnitToleranceHundredths(tolerance.unit())
                .setLotToleranceHundredths(tolerance.lot())
                .build();
    }

    private static WeighingStageView write(WeighingStage stage, Tolerance tolerance) {
        var view =
                WeighingStageView.newBuilder()
                        .setMethod(Weighings.write(stage.method()))
                        .setUnitsInAll(stage.unitsInAll())
                        .addAllUnits(stage.units().stream().map(WeightViews::write).toList())
                        .setMoistureMeasured(stage.moistureMeasured())
                        .addAllUnitsBeyond(
                                stage.beyond(tolerance).stream()
                                        .map(unit -> unit.unit().value())
                                        .toList())
                        .setJudged(stage.judged())
                        .setLotBeyond(stage.lotBeyond(tolerance));
        stage.place().map(Places::write).ifPresent(view::setPlace);
        stage.wet().map(WeightViews::grams).ifPresent(view::setWetGrams);
        stage.dry().map(Mass::kilograms).ifPresent(view::setDryKilograms);
        stage.moisture().ifPresent(view::setMoistureHundredths);
        stage.wetCompared().map(WeightViews::write).ifPresent(view::setWetDifference);
        stage.dryCompared().map(WeightViews::write).ifPresent(view::setDryDifference);
        stage.within(tolerance).map(WeightViews::write).ifPresent(view::setWithin);
        stage.waterCome().map(Mass::kilograms).ifPresent(view::setWaterKilograms);
        return view.build();
    }

    private static UnitWeightView write(UnitWeight unit) {
        var view =
                UnitWeightView.newBuilder()
                        .setUnit(unit.unit().value())
                        .setAt(Times.write(unit.at()))
                        .setMoistureMeasured(unit.moistureMeasured());
        unit.wet().map(WeightViews::grams).ifPresent(view::setWetGrams);
        unit.dry().map(Mass::kilograms).ifPresent(view::setDryKilograms);
        unit.moisture().ifPresent(view::setMoistureHundredths);
        unit.wetCompared().map(WeightViews::write).ifPresent(view::setWetDifference);
        unit.dryCompared().map(WeightViews::write).ifPresent(view::setDryDifference);
        return view.build();
    }

    private static WeightDifference write(Comparison compared) {
        return WeightDifference.newBuilder()
                .setUnits(compared.units())
                .setKilograms(compared.difference().kilograms())
                .setPercentThousandths(compared.percent(3).unscaledValue().longValueExact())
                .setPercentHundredths(compared.percent(2).unscaledValue().longValueExact())
                .build();
    }

    private static long grams(Mass mass) {
        return mass.grams().setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
