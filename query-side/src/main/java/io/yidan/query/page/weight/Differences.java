package io.yidan.query.page.weight;

import io.yidan.proto.tracking.v1.UnitWeightView;
import io.yidan.proto.tracking.v1.WeighingStageView;
import io.yidan.proto.tracking.v1.WeightDifference;

import java.util.Optional;

/** The difference that goods are judged by: dry if that is known, else wet. */
final class Differences {
    private Differences() {}

    static Optional<WeightDifference> of(WeighingStageView stage) {
        return stage.hasDryDifference()
                ? Optional.of(stage.getDryDifference())
                : Optional.of(stage.getWetDifference()).filter(_ -> stage.hasWetDifference());
    }

    static Optional<WeightDifference> of(UnitWeightView unit) {
        return unit.hasDryDifference()
                ? Optional.of(unit.getDryDifference())
                : Optional.of(unit.getWetDifference()).filter(_ -> unit.hasWetDifference());
    }
}
