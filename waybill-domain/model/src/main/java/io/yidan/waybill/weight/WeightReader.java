package io.yidan.waybill.weight;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.fact.Filed;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads weights from standing facts in the order of events, whatever the order they came in. */
final class WeightReader {
    private final WaybillContent plan;
    private final Map<Stage, Map<UnitId, Weight>> weighed = new LinkedHashMap<>();
    private final Waters waters;

    WeightReader(WaybillContent plan, Facts facts) {
        this.plan = plan;
        var told =
                facts.standing().stream()
                        .map(Filed::fact)
                        .filter(fact -> fact.envelope().classifier() == Classifier.ACTUAL)
                        .sorted(
                                Comparator.comparing((Fact fact) -> fact.envelope().time().order())
                                        .thenComparing(Fact::key))
                        .toList();
        told.stream()
                .flatMap(fact -> Weight.of(fact).stream())
                .filter(weight -> plan.has(weight.unit()))
                .forEach(this::put);
        waters = new Waters(plan, told);
    }

    /** The declared stage first, the others in the order in which they began. */
    List<WeighingStage> stages() {
        var stages = new ArrayList<WeighingStage>();
        weighed.forEach((stage, units) -> stages.add(stage(stage, units)));
        stages.sort(Comparator.comparing(stage -> !stage.declared()));
        return List.copyOf(stages);
    }

    /** Of several weights of a unit at a stage the last one counts. */
    private void put(Weight weight) {
        weighed.computeIfAbsent(Stage.of(weight), _ -> new LinkedHashMap<>())
                .put(weight.unit(), weight);
    }

    private WeighingStage stage(Stage stage, Map<UnitId, Weight> there) {
        var units =
                plan.units().stream()
                        .flatMap(unit -> Optional.ofNullable(there.get(unit.id())).stream())
                        .map(this::unit)
                        .toList();
        return new WeighingStage(place(there), stage.method(), units, plan.units().size());
    }

    private UnitWeight unit(Weight weight) {
        var water = water(weight);
        var wet = weight.wet(water);
        var dry = weight.dry(water);
        var declared = declared(weight.unit()).filter(known -> !weight.declared());
        return new UnitWeight(
                weight.unit(),
                weight.at(),
                wet,
                dry,
                water.map(Waters.Water::hundredths),
                weight.told(Weighing.Basis.DRY) || water.filter(Waters.Water::measured).isPresent(),
                Comparison.of(declared.flatMap(known -> known.wet(water(known))), wet),
                Comparison.of(declared.flatMap(known -> known.dry(water(known))), dry));
    }

    /** What was declared is never made dry by what was measured, nor is a dry weight made wet by what was declared. */
    private Optional<Waters.Water> water(Weight weight) {
        var declared =
                declared(weight.unit())
                        .flatMap(Weight::moisture)
                        .or(() -> waters.inPlan(weight.unit()))
                        .map(hundredths -> new Waters.Water(hundredths, false));
        return weight.declared()
                ? declared
                : waters.found(weight, measured(weight.unit()))
                        .or(weight::moisture)
                        .map(hundredths -> new Waters.Water(hundredths, true))
                        .or(() -> declared.filter(_ -> !weight.told(Weighing.Basis.DRY)));
    }

    private Optional<Weight> declared(UnitId unit) {
        return Optional.ofNullable(weighed.getOrDefault(Stage.DECLARED, Map.of()).get(unit));
    }

    /** All that was weighed of a unit, in the order of weighing. */
    private List<Weight> measured(UnitId unit) {
        return weighed.values().stream()
                .flatMap(there -> Optional.ofNullable(there.get(unit)).stream())
                .filter(weight -> !weight.declared())
                .sorted(Comparator.comparing(weight -> weight.at().order()))
                .toList();
    }

    private static Optional<Place> place(Map<UnitId, Weight> there) {
        var first = there.values().iterator().next().place();
        return first.filter(
                place ->
                        there.values().stream()
                                .allMatch(one -> one.place().filter(place::samePlace).isPresent()));
    }

    /** Where and how; what was declared is one stage wherever it was declared. */
    private record Stage(String place, Weighing.Method method) {
        static final Stage DECLARED = new Stage("", Weighing.Method.DECLARED);

        static Stage of(Weight weight) {
            return weight.declared()
                    ? DECLARED
                    : new Stage(
                            weight.place().map(p -> p.scheme() + " " + p.code()).orElse(""),
                            weight.weighing().method());
        }
    }
}
