package io.yidan.query.page.way;

import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.ProgressCount;
import io.yidan.proto.tracking.v1.UnitOnLeg;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.query.page.part.Arrival;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What lies between two places, ready to be drawn and told.
 *
 * @param interrupted whether goods stand on it although they should move
 * @param by rail and gauge, road, water or air
 * @param length how long it took, or is planned for, and whether it is late; or empty
 * @param carrier who carries
 * @param counts how many units have come how far, where they differ or are on it
 * @param note where goods on it were heard of last, or empty
 * @param mark what is irregular with goods on it
 */
public record Stretch(
        Mode mode,
        Stand stand,
        boolean late,
        boolean interrupted,
        String by,
        String length,
        String carrier,
        String counts,
        String note,
        Optional<Mark> mark) {

    static Stretch of(Scene scene, LegView leg) {
        var plan = scene.plan(leg.getLeg());
        var mode = Mode.of(plan.getMode());
        var stand = stand(scene, leg);
        boolean late = stand != Stand.DONE && late(scene, leg, plan);
        String gauge = plan.getGaugeMm() == 0 ? "" : " " + plan.getGaugeMm();
        return new Stretch(
                mode,
                stand,
                late,
                standstill(leg).isPresent(),
                scene.say("mode." + mode.css()) + gauge,
                length(scene, leg, plan, stand) + (late ? scene.say("way.late") : ""),
                scene.names().party(plan.getCarrier()),
                stand == Stand.NOW ? counts(scene, leg) : "",
                stand == Stand.NOW ? note(scene, leg, plan) : "",
                stand == Stand.NOW ? Marks.on(scene, leg) : Optional.empty());
    }

    /** Whether a unit has left the start of a leg, and whether it has come to its end. */
    static boolean left(UnitView unit, int leg) {
        return unit.getDelivered()
                || unit.getLeg() > leg
                || unit.getLeg() == leg && reached(unit, Progress.PROGRESS_UNDER_WAY);
    }

    static boolean came(UnitView unit, int leg) {
        return unit.getDelivered()
                || unit.getLeg() > leg
                || unit.getLeg() == leg && reached(unit, Progress.PROGRESS_ARRIVED);
    }

    /** How many units are how far on a leg, in words. */
    static String counts(Scene scene, LegView leg) {
        return leg.getCountsList().stream()
                .sorted(Comparator.comparingInt(count -> -count.getProgress().getNumber()))
                .map(count -> count(scene, leg, count))
                .reduce((one, other) -> scene.say("leg.counts", one, other))
                .orElse("");
    }

    private static String count(Scene scene, LegView leg, ProgressCount count) {
        return scene.say(
                "leg.count",
                String.valueOf(count.getUnits()),
                String.valueOf(leg.getUnitsCount()),
                scene.say("progress." + count.getProgress().name()));
    }

    private static boolean reached(UnitView unit, Progress progress) {
        return unit.getProgress().getNumber() >= progress.getNumber();
    }

    private static Stand stand(Scene scene, LegView leg) {
        var units = scene.view().getUnitsList();
        if (units.stream().allMatch(unit -> came(unit, leg.getLeg()))) {
            return Stand.DONE;
        }
        return units.stream().anyMatch(unit -> left(unit, leg.getLeg())) ? Stand.NOW : Stand.AHEAD;
    }

    /** Should have begun or ended by now, or is expected to end later than planned. */
    private static boolean late(Scene scene, LegView leg, LegPlan plan) {
        Instant now = scene.face().now();
        boolean gone =
                scene.view().getUnitsList().stream().allMatch(unit -> left(unit, leg.getLeg()));
        if (!gone && plan.hasPlannedDeparture()) {
            if (Face.instant(plan.getPlannedDeparture().getAt()).isBefore(now)) {
                return true;
            }
        }
        if (!plan.hasPlannedArrival()) {
            return false;
        }
        Instant planned = Face.instant(plan.getPlannedArrival().getAt());
        return planned.isBefore(now)
                || leg.hasEta() && planned.isBefore(Face.instant(leg.getEta().getEta().getAt()));
    }

    private static String length(Scene scene, LegView leg, LegPlan plan, Stand stand) {
        var departed = Timetable.firstDeparted(leg);
        var arrived = Arrival.allArrived(leg);
        if (departed.isPresent() && arrived.isPresent()) {
            var took = Duration.between(Face.start(departed.get()), Face.start(arrived.get()));
            return scene.face().length(took);
        }
        boolean planned = plan.hasPlannedDeparture() && plan.hasPlannedArrival();
        if (planned && stand != Stand.DONE) {
            var time =
                    Duration.between(
                            Face.instant(plan.getPlannedDeparture().getAt()),
                            Face.instant(plan.getPlannedArrival().getAt()));
            return scene.say("way.planned", scene.face().length(time));
        }
        return "";
    }

    private static Optional<UnitOnLeg> standstill(LegView leg) {
        return leg.getUnitsList().stream()
                .filter(UnitOnLeg::hasInterruptedSince)
                .min(Comparator.comparing(unit -> Face.start(unit.getInterruptedSince())));
    }

    private static String note(Scene scene, LegView leg, LegPlan plan) {
        var last =
                leg.getUnitsList().stream()
                        .filter(unit -> unit.getProgress() == Progress.PROGRESS_UNDER_WAY)
                        .filter(UnitOnLeg::hasLastPlaceAt)
                        .max(Comparator.comparing(unit -> Face.start(unit.getLastPlaceAt())))
                        .filter(
                                unit ->
                                        !unit.getLastPlace()
                                                .getCode()
                                                .equals(plan.getFrom().getCode()));
        if (last.isEmpty()) {
            return "";
        }
        String place = scene.names().place(last.get().getLastPlace());
        return standstill(leg)
                .map(UnitOnLeg::getInterruptedSince)
                .map(since -> scene.say("way.stands", place, scene.face().since(since)))
                .orElseGet(() -> scene.say("way.heard", place, brief(scene, last.get())));
    }

    private static String brief(Scene scene, UnitOnLeg unit) {
        EventTime at = unit.getLastPlaceAt();
        return scene.face().brief(at);
    }
}
