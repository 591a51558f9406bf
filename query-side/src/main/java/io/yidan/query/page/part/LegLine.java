package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.UnitOnLeg;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.LegMode;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.query.page.words.Face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A leg as a line of the timetable.
 *
 * @param mode rail, road, sea, air or stay
 * @param state done, now or ahead
 * @param counts how many units have come how far, in words
 */
public record LegLine(
        int number,
        String mode,
        String state,
        String from,
        String to,
        boolean stay,
        String how,
        String counts,
        List<Row> times) {

    /** Plan, actual and estimate of start and end; empty where nothing is known. */
    public record Row(String kind, String name, Face.Shown start, Face.Shown end) {}

    private static final Face.Shown NOTHING = new Face.Shown("", "");

    static List<LegLine> of(Scene scene) {
        return scene.view().getLegsList().stream().map(leg -> of(scene, leg)).toList();
    }

    public static LegLine of(Scene scene, LegView leg) {
        var plan = scene.plan(leg.getLeg());
        String state = state(leg);
        return new LegLine(
                leg.getLeg(),
                mode(plan.getMode()),
                state,
                scene.names().place(plan.getFrom()),
                scene.names().place(plan.getTo()),
                scene.isStay(leg.getLeg()),
                how(scene, plan),
                counts(scene, leg),
                times(scene, leg, plan));
    }

    private static String state(LegView leg) {
        if (leg.getLeast().getNumber() >= Progress.PROGRESS_ARRIVED_VALUE) {
            return "done";
        }
        return leg.getMost().getNumber() >= Progress.PROGRESS_IN_CUSTODY_VALUE ? "now" : "ahead";
    }

    private static String mode(LegMode mode) {
        return switch (mode) {
            case LEG_MODE_RAIL -> "rail";
            case LEG_MODE_ROAD -> "road";
            case LEG_MODE_SEA -> "sea";
            case LEG_MODE_AIR -> "air";
            case LEG_MODE_TERMINAL -> "stay";
            case LEG_MODE_UNSPECIFIED, UNRECOGNIZED -> "road";
        };
    }

    private static String how(Scene scene, LegPlan plan) {
        String mode = scene.say("mode." + mode(plan.getMode()));
        String gauge = plan.getGaugeMm() == 0 ? "" : " " + plan.getGaugeMm();
        return scene.say("leg.how", mode + gauge, scene.names().party(plan.getCarrier()));
    }

    private static String counts(Scene scene, LegView leg) {
        return leg.getCountsList().stream()
                .sorted(Comparator.comparingInt(count -> -count.getProgress().getNumber()))
                .map(
                        count ->
                                scene.say(
                                        "leg.count",
                                        String.valueOf(count.getUnits()),
                                        String.valueOf(leg.getUnitsCount()),
                                        scene.say("progress." + count.getProgress().name())))
                .reduce((one, other) -> scene.say("leg.counts", one, other))
                .orElse("");
    }

    private static List<Row> times(Scene scene, LegView leg, LegPlan plan) {
        var rows = new ArrayList<Row>();
        var face = scene.face();
        if (plan.hasPlannedDeparture() || plan.hasPlannedArrival()) {
            rows.add(
                    new Row(
                            "plan",
                            scene.say("time.plan"),
                            plan.hasPlannedDeparture()
                                    ? face.time(plan.getPlannedDeparture())
                                    : NOTHING,
                            plan.hasPlannedArrival()
                                    ? face.time(plan.getPlannedArrival())
                                    : NOTHING));
        }
        var departed = firstDeparted(leg);
        var arrived = Arrival.allArrived(leg);
        if (departed.isPresent() || arrived.isPresent()) {
            rows.add(
                    new Row(
                            "actual",
                            scene.say("time.actual"),
                            departed.map(face::time).orElse(NOTHING),
                            arrived.map(face::time).orElse(NOTHING)));
        }
        if (leg.hasEta() && arrived.isEmpty()) {
            rows.add(
                    new Row(
                            "estimate",
                            scene.say("time.estimate"),
                            NOTHING,
                            face.time(leg.getEta().getEta())));
        }
        return rows;
    }

    /** When the first unit left, if any has. */
    public static Optional<EventTime> firstDeparted(LegView leg) {
        return leg.getUnitsList().stream()
                .filter(UnitOnLeg::hasDeparted)
                .map(UnitOnLeg::getDeparted)
                .min(Comparator.comparing(Face::start));
    }
}
