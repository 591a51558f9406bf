package io.yidan.customs.effect;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.SealReading;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.JointStep.UnitsMoved.Way;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.OnLeg;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.value.EventTime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a waybill's facts say of the way of units under joint supervision, and the case does not know yet. */
public record WayNews(Supervision known, Declaration declared, Waybill waybill) {

    /** News of this waybill for this case; none if two offices do not supervise it, or no longer. */
    public static List<JointStep.Told> of(CustomsCase known, Waybill waybill) {
        return known.supervision()
                .filter(_ -> !known.stage().isOver())
                .map(one -> new WayNews(one, known.declaration().orElseThrow(), waybill))
                .map(WayNews::steps)
                .orElse(List.of());
    }

    private record Seen(Way way, Place place, EventTime at) {}

    private List<JointStep.Told> steps() {
        Map<Seen, List<UnitId>> moved = new LinkedHashMap<>();
        for (var unit : waybill.journey().units()) {
            if (known.units().contains(unit.unit())) {
                seen(unit)
                        .forEach(
                                one ->
                                        moved.computeIfAbsent(one, _ -> new ArrayList<>())
                                                .add(unit.unit()));
            }
        }
        Stream<JointStep.Told> moves =
                moved.entrySet().stream()
                        .map(
                                one ->
                                        new JointStep.UnitsMoved(
                                                one.getKey().way(),
                                                one.getValue(),
                                                one.getKey().place(),
                                                one.getKey().at()));
        return Stream.concat(moves, readings().stream()).toList();
    }

    private Stream<Seen> seen(UnitWay unit) {
        var port = declared.place();
        var reached =
                at(unit, OnLeg::arrived, (leg, place) -> leg.to().samePlace(place))
                        .or(() -> left(unit))
                        .filter(_ -> !known.atPort().contains(unit.unit()))
                        .map(at -> new Seen(Way.REACHED_PORT, port, at));
        var gone =
                left(unit)
                        .filter(_ -> !known.left().contains(unit.unit()))
                        .map(at -> new Seen(Way.LEFT_PORT, port, at));
        return Stream.of(reached, gone, astray(unit)).flatMap(Optional::stream);
    }

    private Optional<EventTime> left(UnitWay unit) {
        return at(
                unit,
                OnLeg::departed,
                (leg, port) -> leg.from().samePlace(port) && !leg.to().samePlace(port));
    }

    private Optional<EventTime> at(
            UnitWay unit,
            Function<OnLeg, Optional<EventTime>> when,
            BiPredicate<LegPlan, Place> which) {
        var legs = waybill.content().orElseThrow().legs();
        return unit.legs().stream()
                .filter(on -> which.test(legs.get(on.leg() - 1), declared.place()))
                .flatMap(on -> when.apply(on).stream())
                .findFirst();
    }

    /** Somewhere off the permitted route, after it left the port and before it is in. */
    private Optional<Seen> astray(UnitWay unit) {
        if (left(unit).isEmpty() || known.verified().contains(unit.unit())) {
            return Optional.empty();
        }
        return unit.place()
                .filter(place -> !place.samePlace(declared.place()))
                .filter(place -> !place.samePlace(known.plan().site()))
                .filter(
                        place ->
                                known.transfer()
                                        .filter(permit -> !permit.allows(place))
                                        .isPresent())
                .filter(place -> known.irregularities().stream().noneMatch(told(unit, place)))
                .flatMap(place -> unit.placeAt().map(at -> new Seen(Way.SEEN, place, at)));
    }

    private static Predicate<Irregularity> told(UnitWay unit, Place place) {
        return one ->
                one.kind() == Irregularity.Kind.OFF_ROUTE
                        && one.note().equals(place.code())
                        && one.units().contains(unit.unit());
    }

    /** Seals read on units that customs has sealed. */
    private Optional<JointStep.Told> readings() {
        List<SealReading> fresh =
                waybill.facts().standing().stream()
                        .flatMap(filed -> reading(filed.fact()).stream())
                        .filter(read -> known.seals().containsKey(read.unit()))
                        .filter(read -> !known.readings().contains(read))
                        .toList();
        return fresh.isEmpty() ? Optional.empty() : Optional.of(new JointStep.SealsRead(fresh));
    }

    private static Optional<SealReading> reading(Fact fact) {
        return fact.happening().flatMap(what -> reading(what, fact.envelope().time()));
    }

    private static Optional<SealReading> reading(Happening what, EventTime at) {
        return switch (what) {
            case Condition.SealChecked(var unit, var number, var state, _) ->
                    Optional.of(new SealReading(unit, number, state.isSound(), at));
            case Condition.SealBroken(var unit, var number, _) ->
                    Optional.of(new SealReading(unit, number, false, at));
            case Condition.SealAffixed _,
                    Condition.SealReplaced _,
                    Condition.Weighed _,
                    Condition.MoistureFound _,
                    Condition.ExceptionReported _,
                    Movement _,
                    Custody _,
                    Planning _ ->
                    Optional.empty();
        };
    }
}
