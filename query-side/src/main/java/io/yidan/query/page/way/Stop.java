package io.yidan.query.page.way;

import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.tracking.v1.UnitOnLeg;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Place;
import io.yidan.query.page.part.Arrival;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;
import io.yidan.waybill.owed.Limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A place where a waybill's goods come, stay or leave: the leg that comes in, the stay, the leg that goes out. */
public record Stop(
        Scene scene,
        Place place,
        Optional<LegView> in,
        Optional<LegView> stay,
        Optional<LegView> out) {

    /** The places of a waybill in order of travel; a stay at a terminal belongs to its place. */
    public static List<Stop> of(Scene scene) {
        var stops = new ArrayList<Stop>();
        for (LegView leg : scene.view().getLegsList()) {
            var plan = scene.plan(leg.getLeg());
            if (stops.isEmpty()) {
                stops.add(plain(scene, plan.getFrom(), Optional.empty()));
            }
            if (scene.isStay(leg.getLeg())) {
                stops.add(stops.removeLast().staying(leg));
            } else {
                stops.add(stops.removeLast().leaving(leg));
                stops.add(plain(scene, plan.getTo(), Optional.of(leg)));
            }
        }
        return List.copyOf(stops);
    }

    public String name() {
        return scene.names().place(place);
    }

    /** Whether goods are here now, were here, or are still to come. */
    public Stand stand() {
        var units = scene.view().getUnitsList();
        if (out.isPresent() && units.stream().allMatch(this::gone)
                || out.isEmpty() && scene.view().getStage().compareTo(Stage.STAGE_DELIVERED) >= 0) {
            return Stand.DONE;
        }
        return scene.view().getStage().compareTo(Stage.STAGE_ISSUED) >= 0
                        && units.stream().anyMatch(this::here)
                ? Stand.NOW
                : Stand.AHEAD;
    }

    /** Whether a code is this place's, or that of a yard in which goods stay here or from which they leave. */
    boolean is(String code) {
        var staying =
                stay.map(leg -> scene.plan(leg.getLeg())).stream()
                        .flatMap(plan -> Stream.of(plan.getFrom(), plan.getTo()));
        var leaving = out.map(leg -> scene.plan(leg.getLeg()).getFrom()).stream();
        return Stream.concat(Stream.of(place), Stream.concat(staying, leaving))
                .anyMatch(known -> known.getCode().equals(code));
    }

    /** Whether a unit is here. */
    boolean here(UnitView unit) {
        return came(unit) && !gone(unit);
    }

    Station station() {
        var stand = stand();
        var since = stand == Stand.NOW && stay.isPresent() ? oldest() : Optional.<Instant>empty();
        return new Station(
                name(),
                stand,
                stay.isPresent(),
                since.map(time -> Station.share(waiting(time), limit())).orElse(0.0),
                stand == Stand.DONE && stay.isPresent()
                        ? stayed().map(scene.face()::length).orElse("")
                        : "",
                Timetable.of(scene, this),
                Marks.at(scene, this),
                stand == Stand.NOW ? since.map(this::waited).orElseGet(this::counts) : "");
    }

    /** How long the goods stayed, from the last coming to the last leaving. */
    private Optional<Duration> stayed() {
        return in.flatMap(Arrival::allArrived)
                .flatMap(
                        came ->
                                out.flatMap(Timetable::allDeparted)
                                        .map(left -> Duration.between(start(came), start(left))));
    }

    /** Since when the unit that is here longest has been here. */
    private Optional<Instant> oldest() {
        Set<String> here =
                scene.view().getUnitsList().stream()
                        .filter(this::here)
                        .map(UnitView::getUnit)
                        .collect(Collectors.toSet());
        return in.stream()
                .flatMap(leg -> leg.getUnitsList().stream())
                .filter(unit -> here.contains(unit.getUnit()) && unit.hasArrived())
                .map(UnitOnLeg::getArrived)
                .map(Face::start)
                .min(Comparator.naturalOrder());
    }

    private Duration waiting(Instant since) {
        return Duration.between(since, scene.face().now());
    }

    /** As long as the stay is planned for, or else as long as stays usually may be. */
    private Duration limit() {
        var plan = scene.plan(stay.orElseThrow().getLeg());
        return plan.hasPlannedDeparture() && plan.hasPlannedArrival()
                ? Duration.between(
                        Face.instant(plan.getPlannedDeparture().getAt()),
                        Face.instant(plan.getPlannedArrival().getAt()))
                : Limits.USUAL.stay();
    }

    private String waited(Instant since) {
        var face = scene.face();
        var time = waiting(since);
        var limit = limit();
        return time.compareTo(limit) > 0
                ? scene.say(
                        "way.over",
                        face.length(time),
                        face.length(limit),
                        face.length(time.minus(limit)))
                : scene.say("way.waited", face.length(time), face.length(limit));
    }

    /** How many units are how far: at the end of the way those that are there, else all on the stay or the next leg. */
    private String counts() {
        if (out.isPresent() || in.isEmpty()) {
            return Stream.of(stay, in, out)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(leg -> Stretch.counts(scene, leg))
                    .orElse("");
        }
        var units = scene.view().getUnitsList();
        boolean handedOn = in.get().getLeast() == Progress.PROGRESS_HANDED_ON;
        var reached = handedOn ? Progress.PROGRESS_HANDED_ON : Progress.PROGRESS_ARRIVED;
        return scene.say(
                "leg.count",
                String.valueOf(units.stream().filter(this::here).count()),
                String.valueOf(units.size()),
                scene.say("progress." + reached.name()));
    }

    /** Whether a unit was here at a time, by what was told of its coming and going. */
    boolean had(String unit, Instant time) {
        return in.stream()
                        .anyMatch(
                                leg ->
                                        told(
                                                        leg,
                                                        unit,
                                                        UnitOnLeg::hasArrived,
                                                        UnitOnLeg::getArrived)
                                                .filter(at -> !at.isAfter(time))
                                                .isPresent())
                && out.stream()
                        .noneMatch(
                                leg ->
                                        told(
                                                        leg,
                                                        unit,
                                                        UnitOnLeg::hasDeparted,
                                                        UnitOnLeg::getDeparted)
                                                .filter(at -> at.isBefore(time))
                                                .isPresent());
    }

    private static Optional<Instant> told(
            LegView leg,
            String unit,
            Predicate<UnitOnLeg> has,
            Function<UnitOnLeg, EventTime> time) {
        return leg.getUnitsList().stream()
                .filter(one -> one.getUnit().equals(unit))
                .filter(has)
                .map(time)
                .map(Face::start)
                .findFirst();
    }

    private boolean came(UnitView unit) {
        return in.isEmpty() || Stretch.came(unit, in.get().getLeg());
    }

    private boolean gone(UnitView unit) {
        return out.isPresent() && Stretch.left(unit, out.get().getLeg());
    }

    private static Instant start(EventTime time) {
        return Face.start(time);
    }

    private static Stop plain(Scene scene, Place place, Optional<LegView> in) {
        return new Stop(scene, place, in, Optional.empty(), Optional.empty());
    }

    private Stop staying(LegView leg) {
        return new Stop(scene, place, in, Optional.of(leg), out);
    }

    private Stop leaving(LegView leg) {
        return new Stop(scene, place, in, stay, Optional.of(leg));
    }
}
