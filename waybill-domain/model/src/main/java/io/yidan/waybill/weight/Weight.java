package io.yidan.waybill.weight;

import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/** A net weight of a unit as it was told. */
record Weight(UnitId unit, EventTime at, Optional<Place> place, Weighing weighing, Mass net) {

    /** Empty if it tells no weight, or one that has the box in it. */
    static Optional<Weight> of(Fact fact) {
        return fact.happening()
                .filter(Condition.Weighed.class::isInstance)
                .map(Condition.Weighed.class::cast)
                .flatMap(
                        told ->
                                net(told.weighing())
                                        .map(
                                                net ->
                                                        new Weight(
                                                                told.unit(),
                                                                fact.envelope().time(),
                                                                fact.envelope().place(),
                                                                told.weighing(),
                                                                net)));
    }

    boolean declared() {
        return weighing.method() == Weighing.Method.DECLARED;
    }

    boolean told(Weighing.Basis basis) {
        return weighing.basis() == basis;
    }

    Optional<Integer> moisture() {
        return weighing.moistureHundredths();
    }

    Optional<Mass> wet(Optional<Waters.Water> water) {
        return told(Weighing.Basis.WET)
                ? Optional.of(net)
                : water.flatMap(known -> net.withWater(known.hundredths()));
    }

    Optional<Mass> dry(Optional<Waters.Water> water) {
        return told(Weighing.Basis.DRY)
                ? Optional.of(net)
                : water.map(known -> net.withoutWater(known.hundredths()));
    }

    private static Optional<Mass> net(Weighing told) {
        return told.netGrams()
                .or(
                        () ->
                                told.grossGrams()
                                        .flatMap(
                                                gross ->
                                                        told.tareGrams().map(tare -> gross - tare)))
                .filter(grams -> grams > 0)
                .map(Mass::ofGrams);
    }
}
