package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.MeansInterval;
import io.yidan.proto.tracking.v1.SealView;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.type.v1.Means;
import io.yidan.proto.type.v1.MeansKind;
import io.yidan.query.page.words.Names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A wagon or truck with its units on it, or units that are on none yet.
 *
 * @param kind what carries them
 */
public record Carried(Kind kind, List<Box> boxes) {

    /** What carries units. */
    public enum Kind {
        WAGON,
        TRUCK,
        /** A ship or an aircraft. */
        VESSEL,
        NOTHING
    }

    /** How a unit is with what carries it. */
    public enum State {
        ON,
        /** In question: its seal differs. */
        ODD,
        /** Not yet on anything. */
        NOT_YET,
        /** Has left what it was on last. */
        LEFT
    }

    /** A unit, by its number as painted. */
    public record Box(String number, State state) {}

    /** All units by what carries each, or carried it last, in the order of the waybill. */
    static List<Carried> of(Scene scene) {
        Map<String, List<UnitView>> groups = new LinkedHashMap<>();
        for (UnitView unit : scene.view().getUnitsList()) {
            String means = means(unit).map(Means::getId).orElse("");
            groups.computeIfAbsent(means, _ -> new ArrayList<>()).add(unit);
        }
        return groups.values().stream().map(Carried::of).toList();
    }

    /** How many wagons and trucks have units on them now, in words; empty if none has. */
    static String count(Scene scene, List<Carried> all) {
        var said = new ArrayList<String>();
        for (Kind kind : List.of(Kind.WAGON, Kind.TRUCK, Kind.VESSEL)) {
            long count = all.stream().filter(one -> one.kind == kind && one.carries()).count();
            if (count > 0) {
                said.add(scene.say("means." + kind.name(), count));
            }
        }
        return String.join(scene.say("means.and"), said);
    }

    private static Carried of(List<UnitView> units) {
        var kind = means(units.getFirst()).map(Carried::kind).orElse(Kind.NOTHING);
        return new Carried(
                kind,
                units.stream()
                        .map(unit -> new Box(Names.unit(unit.getUnit()), state(unit)))
                        .toList());
    }

    private boolean carries() {
        return boxes.stream().anyMatch(box -> box.state() == State.ON || box.state() == State.ODD);
    }

    private static State state(UnitView unit) {
        if (unit.getSealsList().stream().anyMatch(SealView::getDiffers)) {
            return State.ODD;
        }
        if (unit.getDelivered() || !unit.hasMeans() && unit.getCarriedByCount() > 0) {
            return State.LEFT;
        }
        return unit.hasMeans() ? State.ON : State.NOT_YET;
    }

    private static Optional<Means> means(UnitView unit) {
        if (unit.hasMeans()) {
            return Optional.of(unit.getMeans());
        }
        return unit.getCarriedByList().stream()
                .reduce((_, later) -> later)
                .map(MeansInterval::getMeans);
    }

    private static Kind kind(Means means) {
        MeansKind told = means.getKind();
        return switch (told) {
            case MEANS_KIND_WAGON_1520, MEANS_KIND_WAGON_1435 -> Kind.WAGON;
            case MEANS_KIND_VESSEL, MEANS_KIND_FLIGHT -> Kind.VESSEL;
            case MEANS_KIND_VEHICLE, MEANS_KIND_TRAILER, MEANS_KIND_UNSPECIFIED, UNRECOGNIZED ->
                    Kind.TRUCK;
        };
    }
}
