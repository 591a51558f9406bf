package io.yidan.waybill.weight;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.fact.Facts;

import java.util.List;
import java.util.Optional;

/** What the goods weighed on their way, wet and dry, against what was declared: declared first, then as weighed. */
public record Weights(List<WeighingStage> stages, Tolerance tolerance) {

    /** Read from the facts that stand, with the usual tolerance. */
    public static Weights of(WaybillContent plan, Facts facts) {
        return of(plan, facts, Tolerance.USUAL);
    }

    public static Weights of(WaybillContent plan, Facts facts, Tolerance tolerance) {
        return new Weights(new WeightReader(plan, facts).stages(), tolerance);
    }

    public Optional<WeighingStage> declared() {
        return stages.stream().filter(WeighingStage::declared).findFirst();
    }
}
