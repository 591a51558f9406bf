package io.yidan.query.list;

import io.yidan.codec.At;
import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.UnitOnLeg;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.ZonedInstant;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * When the goods come or came: when all were handed over, else at the end of the way if it is known, else at the end of the furthest leg somebody has
 * estimated, else as planned.
 *
 * @param leg number of the leg whose end it is
 * @param planned when the end of that leg was planned
 */
public record Expected(Kind kind, int leg, EventTime at, Optional<ZonedInstant> planned) {

    private static final Comparator<EventTime> BY_TIME = Comparator.comparing(Expected::start);

    /** How it is known. */
    public enum Kind {
        PLANNED,
        ESTIMATED,
        ARRIVED,
        DELIVERED
    }

    public static Optional<Expected> of(WaybillView view) {
        int last = view.getLegsCount();
        if (last == 0) {
            return Optional.empty();
        }
        var handed = handedOver(view);
        if (handed.isPresent()) {
            return Optional.of(
                    new Expected(Kind.DELIVERED, last, handed.get(), planned(view, last)));
        }
        var there = allArrived(view.getLegs(last - 1));
        if (there.isPresent()) {
            return Optional.of(new Expected(Kind.ARRIVED, last, there.get(), planned(view, last)));
        }
        for (int leg = last; leg > 0; leg--) {
            var way = view.getLegs(leg - 1);
            if (way.hasEta() && allArrived(way).isEmpty()) {
                var eta = told(way.getEta().getEta());
                return Optional.of(new Expected(Kind.ESTIMATED, leg, eta, planned(view, leg)));
            }
        }
        return planned(view, last)
                .map(plan -> new Expected(Kind.PLANNED, last, told(plan), Optional.of(plan)));
    }

    /** When the last unit was handed to the consignee, if all have been. */
    private static Optional<EventTime> handedOver(WaybillView view) {
        var units = view.getUnitsList();
        return units.stream().allMatch(UnitView::getDelivered)
                ? units.stream()
                        .filter(unit -> unit.getCustodyCount() > 0)
                        .map(unit -> unit.getCustody(unit.getCustodyCount() - 1).getFrom())
                        .max(BY_TIME)
                : Optional.empty();
    }

    /** When the last unit came to the end of a leg, if all have. */
    private static Optional<EventTime> allArrived(LegView leg) {
        var there = leg.getUnitsList().stream().map(Expected::there).toList();
        return there.stream().allMatch(Optional::isPresent)
                ? there.stream().flatMap(Optional::stream).max(BY_TIME)
                : Optional.empty();
    }

    /** A unit nobody told to have arrived was there at the latest when it was handed on. */
    private static Optional<EventTime> there(UnitOnLeg unit) {
        if (unit.hasArrived()) {
            return Optional.of(unit.getArrived());
        }
        return unit.getProgress() == Progress.PROGRESS_HANDED_ON && unit.hasSince()
                ? Optional.of(unit.getSince())
                : Optional.empty();
    }

    /** The earliest instant it can mean. */
    public Instant when() {
        return start(at);
    }

    /** Late at any time after this: long since if a later estimate says so, else once the plan has passed. */
    public Optional<Instant> lateAfter() {
        var plan = planned.map(time -> Times.instant(time.getAt(), At.TOP));
        return switch (kind) {
            case ARRIVED, DELIVERED -> Optional.empty();
            case PLANNED -> plan;
            case ESTIMATED -> plan.map(time -> when().isAfter(time) ? Instant.MIN : time);
        };
    }

    public boolean late(Instant now) {
        return lateAfter().filter(now::isAfter).isPresent();
    }

    private static Optional<ZonedInstant> planned(WaybillView view, int leg) {
        var plan = view.getContent().getLegs(leg - 1);
        return plan.hasPlannedArrival() ? Optional.of(plan.getPlannedArrival()) : Optional.empty();
    }

    private static EventTime told(ZonedInstant time) {
        return EventTime.newBuilder().setInstant(time).build();
    }

    private static Instant start(EventTime time) {
        return Times.read(time, At.TOP).start();
    }
}
