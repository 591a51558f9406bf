package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.EtaView;
import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.UnitOnLeg;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.query.list.Expected;
import io.yidan.query.page.words.Face;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * The second answer: when it comes, who said so, and what was said before.
 *
 * @param late whether it is later than planned
 * @param label estimated, planned or arrived, and where
 * @param difference from the plan, in words, or empty
 * @param source who gave the estimate and when, with the value before, or empty
 */
public record Arrival(
        boolean late,
        String label,
        Face.Shown when,
        String plan,
        String difference,
        String source) {

    /** The same arrival as in lists, with who said so. */
    static Optional<Arrival> of(Scene scene) {
        return Expected.of(scene.view())
                .map(
                        expected ->
                                switch (expected.kind()) {
                                    case DELIVERED -> there(scene, "delivered", expected.at());
                                    case ARRIVED -> there(scene, "actual", expected.at());
                                    case ESTIMATED ->
                                            estimated(
                                                    scene,
                                                    scene.view().getLegs(expected.leg() - 1));
                                    case PLANNED -> planned(scene, expected.leg());
                                });
    }

    /** Nobody has given an estimate; a plan that has passed is late all the same. */
    private static Arrival planned(Scene scene, int last) {
        var plan = scene.plan(last).getPlannedArrival();
        var passed = Duration.between(Face.instant(plan.getAt()), scene.face().now());
        return new Arrival(
                passed.isPositive(),
                label(scene, "planned", last),
                shown(scene, scene.face().time(plan)),
                "",
                passed.isPositive() ? scene.say("arrival.passed", scene.face().length(passed)) : "",
                scene.say("arrival.noEstimate"));
    }

    private static Arrival estimated(Scene scene, LegView leg) {
        var eta = leg.getEta();
        var plan = scene.plan(leg.getLeg());
        var late =
                plan.hasPlannedArrival()
                        ? late(eta.getEta(), plan.getPlannedArrival())
                        : Duration.ZERO;
        return new Arrival(
                late.isPositive(),
                label(scene, "estimated", leg.getLeg()),
                shown(scene, scene.face().time(eta.getEta())),
                planText(scene, leg.getLeg()),
                difference(scene, late),
                source(scene, leg, eta));
    }

    private static Arrival there(Scene scene, String kind, EventTime time) {
        int last = scene.view().getLegsCount();
        var plan = scene.plan(last);
        var late =
                plan.hasPlannedArrival() && time.hasInstant()
                        ? late(time.getInstant(), plan.getPlannedArrival())
                        : Duration.ZERO;
        return new Arrival(
                false,
                label(scene, kind, last),
                shown(scene, scene.face().time(time)),
                planText(scene, last),
                difference(scene, late),
                "");
    }

    /** Today is named. */
    private static Face.Shown shown(Scene scene, Face.Shown time) {
        return time.text().matches("[0-9:]+")
                ? new Face.Shown(scene.say("arrival.today", time.text()), time.machine())
                : time;
    }

    /** When the last unit came, if all have. */
    public static Optional<EventTime> allArrived(LegView leg) {
        return leg.getUnitsList().stream().allMatch(UnitOnLeg::hasArrived)
                ? leg.getUnitsList().stream()
                        .map(UnitOnLeg::getArrived)
                        .max(Comparator.comparing(Face::start))
                : Optional.empty();
    }

    private static String source(Scene scene, LegView leg, EtaView eta) {
        String told =
                scene.say(
                        "arrival.source",
                        scene.names().party(eta.getSource()),
                        scene.face().time(eta.getToldAt()).text());
        String why =
                eta.getReasonCode().isEmpty()
                        ? ""
                        : scene.say(
                                "arrival.why", scene.words().code("reason", eta.getReasonCode()));
        String before =
                leg.getEarlierEtasCount() == 0
                        ? ""
                        : scene.say(
                                "arrival.before",
                                scene.face().time(leg.getEarlierEtas(0).getEta()).text());
        return told + why + before;
    }

    private static String label(Scene scene, String kind, int leg) {
        return scene.say("arrival." + kind, scene.names().place(scene.plan(leg).getTo()));
    }

    private static String planText(Scene scene, int leg) {
        var plan = scene.plan(leg);
        return plan.hasPlannedArrival()
                ? scene.say("arrival.plan", scene.face().time(plan.getPlannedArrival()).text())
                : "";
    }

    private static String difference(Scene scene, Duration late) {
        if (late.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return "";
        }
        return scene.say(late.isPositive() ? "late" : "early", scene.face().length(late));
    }

    private static Duration late(ZonedInstant time, ZonedInstant plan) {
        return Duration.between(Face.instant(plan.getAt()), Face.instant(time.getAt()));
    }
}
