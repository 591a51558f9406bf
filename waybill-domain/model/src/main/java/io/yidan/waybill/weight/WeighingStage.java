package io.yidan.waybill.weight;

import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.id.Place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All weights found at one place by one method, one of each unit weighed there; all declared ones together are one
 * stage too.
 *
 * @param place where, if all were told of one place
 * @param unitsInAll how many units the waybill has, weighed here or not
 */
public record WeighingStage(
        Optional<Place> place, Weighing.Method method, List<UnitWeight> units, int unitsInAll) {

    public boolean declared() {
        return method == Weighing.Method.DECLARED;
    }

    /** Whether no unit is missing. */
    public boolean complete() {
        return units.size() == unitsInAll;
    }

    /** Of all units weighed here; not there if it is unknown of one of them. */
    public Optional<Mass> wet() {
        return sum(UnitWeight::wet);
    }

    /** Dry mass of all units weighed here, from unrounded masses; not there if it is unknown of one of them. */
    public Optional<Mass> dry() {
        return sum(UnitWeight::dry);
    }

    /** The water all of them have in common, in hundredths of a percent. */
    public Optional<Integer> moisture() {
        var told = units.stream().map(UnitWeight::moisture).distinct().toList();
        return told.size() == 1 ? told.getFirst() : Optional.empty();
    }

    /** Whether the water of every unit was measured here. */
    public boolean moistureMeasured() {
        return units.stream().allMatch(UnitWeight::moistureMeasured);
    }

    /** Against the declared wet mass of the same units. */
    public Optional<Comparison> wetCompared() {
        return compared(units, UnitWeight::wetCompared);
    }

    /** Against the declared dry mass of the same units. */
    public Optional<Comparison> dryCompared() {
        return compared(units, UnitWeight::dryCompared);
    }

    /** Units that differ by more than is allowed of one. */
    public List<UnitWeight> beyond(Tolerance tolerance) {
        return units.stream().filter(unit -> unit.beyond(tolerance)).toList();
    }

    /** All others together. */
    public Optional<Comparison> within(Tolerance tolerance) {
        return compared(
                units.stream().filter(unit -> !unit.beyond(tolerance)).toList(),
                UnitWeight::compared);
    }

    /** Whether the lot can be judged: all of it was weighed, and dry is not by water taken over from the declaration. */
    public boolean judged() {
        return dryCompared()
                .filter(_ -> moistureMeasured())
                .or(() -> wetCompared().filter(_ -> dryCompared().isEmpty()))
                .filter(known -> known.units() == unitsInAll)
                .isPresent();
    }

    /** Whether the whole lot differs by more than is allowed; not said before it can be judged. */
    public boolean lotBeyond(Tolerance tolerance) {
        return judged()
                && dryCompared()
                        .or(this::wetCompared)
                        .filter(known -> known.beyond(tolerance.lot()))
                        .isPresent();
    }

    /** Water that came to the goods since they were declared, negative if it left them; only if known of all compared. */
    public Optional<Mass> waterCome() {
        var known = units.stream().flatMap(unit -> unit.waterCome().stream()).toList();
        return dryCompared()
                .filter(dry -> dry.units() == known.size())
                .map(_ -> known.stream().reduce(Mass.NONE, Mass::plus));
    }

    private Optional<Mass> sum(Function<UnitWeight, Optional<Mass>> part) {
        var known = units.stream().flatMap(unit -> part.apply(unit).stream()).toList();
        return known.size() == units.size() ? known.stream().reduce(Mass::plus) : Optional.empty();
    }

    private static Optional<Comparison> compared(
            Collection<UnitWeight> units, Function<UnitWeight, Optional<Comparison>> part) {
        return Comparison.sum(units.stream().flatMap(unit -> part.apply(unit).stream()).toList());
    }
}
