package io.yidan.waybill.journey.read;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.journey.OnLeg;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.value.EventTime;

import java.util.List;
import java.util.Optional;

/** How one unit goes from leg to leg, and where it was seen last. */
final class Walk {
    private final LegFinder finder;
    final List<LegState> legs;
    private Optional<Place> place = Optional.empty();
    private Optional<EventTime> placeAt = Optional.empty();

    Walk(WaybillContent plan) {
        finder = new LegFinder(plan);
        legs = plan.legs().stream().map(LegState::new).toList();
    }

    /** The leg it is on: the furthest on which somebody took it, or else the first. */
    int now() {
        int furthest = 1;
        for (LegState leg : legs) {
            if (leg.progress.compareTo(Progress.IN_CUSTODY) >= 0) {
                furthest = Math.max(furthest, leg.plan.number());
            }
        }
        return furthest;
    }

    Optional<LegState> departed(Telling told) {
        var leg = state(finder.departed(told, now()));
        leg.ifPresent(
                state -> {
                    if (state.isStay() || told.isAt(state.plan.from())) {
                        state.left(told.at());
                    }
                    state.reach(Progress.UNDER_WAY, told.at());
                });
        return moved(leg, told);
    }

    Optional<LegState> arrived(Telling told) {
        var leg = state(finder.arrived(told, now()));
        leg.ifPresent(state -> arriveOn(state, told));
        return moved(leg, told);
    }

    Optional<LegState> passed(Telling told) {
        var leg = state(finder.passed(told, now()));
        leg.ifPresent(state -> state.reach(Progress.UNDER_WAY, told.at()));
        return moved(leg, told);
    }

    Optional<LegState> gateIn(Telling told) {
        var leg = state(finder.gateIn(told, now()));
        leg.ifPresent(state -> arriveOn(state, told));
        return moved(leg, told);
    }

    /** Out of a terminal means on the way on the next leg, told by whom it may. */
    Optional<LegState> gateOut(Telling told) {
        var leg = state(finder.gateOut(told, now()));
        leg.ifPresent(
                state -> {
                    if (state.isStay()) {
                        state.left(told.at());
                        next(state)
                                .filter(next -> !next.isStay())
                                .ifPresent(next -> leaveOn(next, told));
                    } else if (told.isAt(state.plan.from())) {
                        leaveOn(state, told);
                    }
                });
        return moved(leg, told);
    }

    Optional<LegState> interrupted(Telling told, String reason) {
        var leg = state(finder.passed(told, now()));
        leg.ifPresent(state -> state.stands(told.at(), reason));
        seen(leg, told, false);
        return leg;
    }

    Optional<LegState> resumed(Telling told) {
        return moved(state(finder.passed(told, now())), told);
    }

    void booked(Telling told) {
        state(finder.passed(told, now())).ifPresent(leg -> leg.reach(Progress.BOOKED, told.at()));
    }

    /** The next leg on which this party may take it; none if it has none ahead. */
    Optional<LegState> ahead(PartyId taker, Telling told) {
        var open =
                legs.stream()
                        .filter(leg -> leg.progress != Progress.HANDED_ON)
                        .filter(leg -> leg.plan.carrier().equals(taker))
                        .toList();
        return open.stream()
                .filter(leg -> told.leg().filter(named -> named == leg.plan.number()).isPresent())
                .findFirst()
                .or(() -> open.stream().filter(leg -> told.isAt(leg.plan.from())).findFirst())
                .or(() -> open.stream().findFirst());
    }

    /** Taken on this leg, and so handed on from all before it. */
    void taken(LegState leg, EventTime at) {
        leg.reach(Progress.IN_CUSTODY, at);
        legs.stream()
                .filter(before -> before.plan.number() < leg.plan.number())
                .forEach(before -> before.reach(Progress.HANDED_ON, at));
    }

    void overAt(EventTime at) {
        legs.forEach(leg -> leg.reach(Progress.HANDED_ON, at));
    }

    /** A place told as a day does not undo one told with its hour on that day, unless the unit came further by it. */
    void seen(Optional<LegState> leg, Telling told, boolean further) {
        boolean later =
                told.at().exact()
                        || further
                        || placeAt.filter(at -> !at.order().isBefore(told.at().start())).isEmpty();
        if (later && told.place().isPresent()) {
            place = told.place();
            placeAt = Optional.of(told.at());
            leg.ifPresent(state -> state.seen(told.place().get(), told.at()));
        }
    }

    Optional<Place> place() {
        return place;
    }

    Optional<EventTime> placeAt() {
        return placeAt;
    }

    List<OnLeg> result() {
        return legs.stream().map(LegState::result).toList();
    }

    private void arriveOn(LegState leg, Telling told) {
        if (leg.isStay() || told.isAt(leg.plan.to())) {
            leg.came(told);
            leg.reach(Progress.ARRIVED, told.at());
        } else if (!told.isAt(leg.plan.from())) {
            leg.reach(Progress.UNDER_WAY, told.at());
        }
    }

    private static void leaveOn(LegState leg, Telling told) {
        leg.left(told.at());
        leg.reach(Progress.UNDER_WAY, told.at());
    }

    private Optional<LegState> moved(Optional<LegState> leg, Telling told) {
        legs.forEach(state -> state.goesOn(told.at()));
        boolean further =
                leg.filter(state -> state.since().filter(told.at()::equals).isPresent())
                        .isPresent();
        seen(leg, told, further);
        return leg;
    }

    private Optional<LegState> next(LegState leg) {
        return legs.stream()
                .filter(other -> other.plan.number() == leg.plan.number() + 1)
                .findFirst();
    }

    private Optional<LegState> state(Optional<LegPlan> plan) {
        return plan.map(leg -> legs.get(leg.number() - 1));
    }
}
