package io.yidan.waybill.weight;

import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/**
 * What the goods in one unit weighed at one stage, and what was declared of them. Where the water is not known, what
 * follows from it is not there.
 *
 * @param at when it was weighed
 * @param moisture hundredths of a percent that dry and wet are told apart by
 * @param moistureMeasured whether that, or dry itself, was measured here and not taken over from the declaration
 */
public record UnitWeight(
        UnitId unit,
        EventTime at,
        Optional<Mass> wet,
        Optional<Mass> dry,
        Optional<Integer> moisture,
        boolean moistureMeasured,
        Optional<Comparison> wetCompared,
        Optional<Comparison> dryCompared) {

    /** Dry if that is known of both, else wet. */
    public Optional<Comparison> compared() {
        return dryCompared.or(() -> wetCompared);
    }

    boolean beyond(Tolerance tolerance) {
        return compared().filter(known -> known.beyond(tolerance.unit())).isPresent();
    }

    /** Water that came to the goods since they were declared; what left them is negative. */
    Optional<Mass> waterCome() {
        return dryCompared
                .filter(_ -> moistureMeasured)
                .flatMap(
                        dry ->
                                moisture.flatMap(dry.declared()::withWater)
                                        .flatMap(
                                                now ->
                                                        wetCompared.map(
                                                                w -> now.minus(w.declared()))));
    }
}
