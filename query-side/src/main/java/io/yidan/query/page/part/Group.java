package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.UnitOnLeg;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.query.page.words.Face;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The units that are behind all others: on the earliest leg and least far on it. The page speaks of them. */
record Group(int leg, Progress progress, List<UnitView> units, List<UnitOnLeg> onLeg) {
    private static final Comparator<UnitView> FURTHEST_BEHIND =
            Comparator.comparingInt(UnitView::getLeg)
                    .thenComparingInt(unit -> unit.getProgress().getNumber());

    /** Empty if no unit is still on its way. */
    static Optional<Group> of(Scene scene) {
        var way =
                scene.view().getUnitsList().stream().filter(unit -> !unit.getDelivered()).toList();
        return way.stream().min(FURTHEST_BEHIND).map(behind -> of(scene, way, behind));
    }

    private static Group of(Scene scene, List<UnitView> way, UnitView behind) {
        var units =
                way.stream().filter(unit -> FURTHEST_BEHIND.compare(unit, behind) == 0).toList();
        var numbers = units.stream().map(UnitView::getUnit).toList();
        var onLeg =
                scene.view().getLegs(behind.getLeg() - 1).getUnitsList().stream()
                        .filter(unit -> numbers.contains(unit.getUnit()))
                        .toList();
        return new Group(behind.getLeg(), behind.getProgress(), units, onLeg);
    }

    /** Since when the first of them is where it is. */
    Optional<EventTime> since() {
        return onLeg.stream()
                .filter(UnitOnLeg::hasSince)
                .map(UnitOnLeg::getSince)
                .min(Comparator.comparing(Face::start));
    }

    /** The unit that stands although it should move, for the longest time. */
    Optional<UnitOnLeg> standing() {
        return onLeg.stream()
                .filter(UnitOnLeg::hasInterruptedSince)
                .min(Comparator.comparing(unit -> Face.start(unit.getInterruptedSince())));
    }

    /** Where they were heard of last, else where the leg begins. */
    String place(Scene scene) {
        return units.stream()
                .filter(UnitView::hasPlace)
                .findFirst()
                .map(unit -> scene.names().place(unit.getPlace()))
                .orElseGet(() -> scene.names().place(scene.plan(leg).getFrom()));
    }
}
