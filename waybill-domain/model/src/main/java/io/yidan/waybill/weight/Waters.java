package io.yidan.waybill.weight;

import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.id.UnitId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much water is in the goods: as the waybill says, and as laboratories found. */
final class Waters {
    private final WaybillContent plan;
    private final List<Fact> found;
    private final Map<UnitId, Integer> lines = new HashMap<>();

    /** So many hundredths of a percent, and whether somebody measured them. */
    record Water(int hundredths, boolean measured) {}

    Waters(WaybillContent plan, List<Fact> inOrder) {
        this.plan = plan;
        found = inOrder.stream().filter(fact -> moisture(fact).isPresent()).toList();
        inOrder.forEach(this::stuffed);
    }

    /** As the waybill says of the goods in this unit. */
    Optional<Integer> inPlan(UnitId unit) {
        return line(unit)
                .flatMap(
                        number ->
                                plan.cargo().stream()
                                        .filter(line -> line.line() == number)
                                        .findFirst())
                .flatMap(CargoLine::moistureHundredths);
    }

    /** As found last where the unit was weighed; a sample told without its place is of where it was weighed last before. */
    Optional<Integer> found(Weight weight, List<Weight> weighed) {
        return found.stream()
                .filter(fact -> concerns(weight.unit(), moisture(fact).orElseThrow()))
                .filter(fact -> takenAt(fact, weight, weighed))
                .reduce((_, later) -> later)
                .flatMap(Waters::moisture)
                .map(Condition.MoistureFound::moistureHundredths);
    }

    private static boolean takenAt(Fact fact, Weight weight, List<Weight> weighed) {
        var place = fact.envelope().place();
        return place.isPresent()
                ? weight.place().filter(place.get()::samePlace).isPresent()
                : weighed.stream()
                        .filter(one -> !one.at().order().isAfter(fact.envelope().time().order()))
                        .reduce((_, later) -> later)
                        .filter(weight::equals)
                        .isPresent();
    }

    private boolean concerns(UnitId unit, Condition.MoistureFound told) {
        boolean named = told.units().isEmpty() || told.units().contains(unit);
        return named && (told.cargoLine().isEmpty() || told.cargoLine().equals(line(unit)));
    }

    /** The line that was put into the unit, or the only one there is. */
    private Optional<Integer> line(UnitId unit) {
        return Optional.ofNullable(lines.get(unit))
                .or(
                        () ->
                                plan.cargo().size() == 1
                                        ? Optional.of(plan.cargo().getFirst().line())
                                        : Optional.empty());
    }

    private void stuffed(Fact fact) {
        if (fact.happening().orElse(null) instanceof Custody.Stuffed told) {
            told.cargoLine().ifPresent(line -> told.units().forEach(unit -> lines.put(unit, line)));
        }
    }

    private static Optional<Condition.MoistureFound> moisture(Fact fact) {
        return fact.happening()
                .filter(Condition.MoistureFound.class::isInstance)
                .map(Condition.MoistureFound.class::cast);
    }
}
