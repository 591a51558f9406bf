package io.yidan.waybill.journey.read;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.LegPlan.Mode;
import io.yidan.waybill.content.WaybillContent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the leg a movement belongs to: the one it names, or one of its teller's where the place fits. */
record LegFinder(WaybillContent plan) {

    /** The leg of a departure, for a unit that is on the given leg now. */
    Optional<LegPlan> departed(Telling told, int now) {
        return named(told).or(() -> moving(told, now, leg -> told.isAt(leg.from())));
    }

    Optional<LegPlan> arrived(Telling told, int now) {
        return named(told).or(() -> moving(told, now, leg -> told.isAt(leg.to())));
    }

    /** The leg of anything else on the way or during a stay. */
    Optional<LegPlan> passed(Telling told, int now) {
        return named(told)
                .or(
                        () ->
                                nearest(
                                        own(told),
                                        now,
                                        leg -> leg.mode() != Mode.TERMINAL || touches(leg, told)));
    }

    /** A gate belongs to the stay at that place, whoever told it; without one, to the leg that ends there. */
    Optional<LegPlan> gateIn(Telling told, int now) {
        return gate(told, now, leg -> told.isAt(leg.to()));
    }

    Optional<LegPlan> gateOut(Telling told, int now) {
        return gate(told, now, leg -> told.isAt(leg.from()));
    }

    /** The leg an estimate is about: it ends where the estimate says, or it is its teller's. */
    Optional<LegPlan> expected(Telling told, int now) {
        return arrived(told, now)
                .or(() -> nearest(plan.legs(), now, leg -> told.isAt(leg.to())))
                .or(() -> plan.leg(now));
    }

    private Optional<LegPlan> gate(Telling told, int now, Predicate<LegPlan> fits) {
        return named(told)
                .or(
                        () ->
                                nearest(
                                        plan.legs(),
                                        now,
                                        leg -> leg.mode() == Mode.TERMINAL && touches(leg, told)))
                .or(() -> nearest(own(told), now, fits))
                .or(() -> nearest(plan.legs(), now, fits))
                .or(() -> nearest(own(told), now, leg -> leg.mode() != Mode.TERMINAL));
    }

    private Optional<LegPlan> named(Telling told) {
        return told.leg().flatMap(plan::leg);
    }

    private Optional<LegPlan> moving(Telling told, int now, Predicate<LegPlan> fits) {
        var own = own(told).stream().filter(leg -> leg.mode() != Mode.TERMINAL).toList();
        return nearest(own, now, fits).or(() -> nearest(own, now, _ -> true));
    }

    /** Legs of the party it was told for, or else of the one who told it. */
    private List<LegPlan> own(Telling told) {
        return told.tellers().stream()
                .map(
                        party ->
                                plan.legs().stream()
                                        .filter(leg -> leg.carrier().equals(party))
                                        .toList())
                .filter(legs -> !legs.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The leg it is on, or else the next one ahead, or else the last one behind. */
    private static Optional<LegPlan> nearest(List<LegPlan> legs, int now, Predicate<LegPlan> fits) {
        var ahead =
                legs.stream()
                        .filter(fits)
                        .filter(leg -> leg.number() >= now)
                        .min(Comparator.comparingInt(LegPlan::number));
        return ahead.or(
                () -> legs.stream().filter(fits).max(Comparator.comparingInt(LegPlan::number)));
    }

    private static boolean touches(LegPlan leg, Telling told) {
        return told.place().isEmpty() || told.isAt(leg.from()) || told.isAt(leg.to());
    }
}
