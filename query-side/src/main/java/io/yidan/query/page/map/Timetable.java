package io.yidan.query.page.map;

import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.query.page.part.Arrival;
import io.yidan.query.page.part.LegLine;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The small timetable under a place: plan, actual and estimate of coming and going. */
record Timetable(String arrives, String leaves, List<Row> rows) {
    private static final int STEP = 20;

    /** One row; empty where nothing is known. */
    record Row(String kind, String name, String in, String out) {}

    static Timetable of(Scene scene, Stop stop) {
        var face = scene.face();
        var plan =
                new Row(
                        "plan",
                        scene.say("time.plan"),
                        planned(scene, stop.in(), true),
                        planned(scene, stop.out(), false));
        var actual =
                new Row(
                        "actual",
                        scene.say("time.actual"),
                        stop.in().flatMap(Arrival::allArrived).map(face::brief).orElse(""),
                        stop.out().flatMap(LegLine::firstDeparted).map(face::brief).orElse(""));
        var estimate =
                new Row(
                        "estimate",
                        scene.say("time.estimate"),
                        estimate(stop).map(face::brief).orElse(""),
                        "");
        return new Timetable(
                stop.in().isPresent() ? scene.say("time.end") : "",
                stop.out().isPresent() ? scene.say("time.start") : "",
                Stream.of(plan, actual, estimate)
                        .filter(row -> !row.in().isEmpty() || !row.out().isEmpty())
                        .toList());
    }

    void draw(Pen pen, int x, int top) {
        pen.text(x + 16, top, "right hint", arrives);
        pen.text(x + 84, top, "right hint", leaves);
        int y = top;
        for (Row row : rows) {
            y += STEP;
            pen.text(x - 76, y, "hint", row.name());
            pen.text(x + 16, y, "right " + row.kind(), row.in());
            pen.text(x + 84, y, "right " + row.kind(), row.out());
        }
    }

    /** Whether a leg that is not done is expected later than planned, or should be done by now. */
    static boolean late(Scene scene, LegView leg) {
        var plan = scene.plan(leg.getLeg());
        if (!plan.hasPlannedArrival() || Arrival.allArrived(leg).isPresent()) {
            return false;
        }
        Instant planned = Face.instant(plan.getPlannedArrival().getAt());
        return planned.isBefore(scene.face().now())
                || leg.hasEta() && planned.isBefore(Face.instant(leg.getEta().getEta().getAt()));
    }

    /** How the leg is done, and how long it took or is planned for. */
    static String label(Scene scene, LegView leg) {
        var plan = scene.plan(leg.getLeg());
        String gauge = plan.getGaugeMm() == 0 ? "" : " " + plan.getGaugeMm();
        String mode = scene.say("mode." + LegLine.of(scene, leg).mode()) + gauge;
        var departed = LegLine.firstDeparted(leg);
        var arrived = Arrival.allArrived(leg);
        if (departed.isPresent() && arrived.isPresent()) {
            var took = Duration.between(Face.start(departed.get()), Face.start(arrived.get()));
            return mode + " · " + scene.face().length(took);
        }
        return mode;
    }

    private static Optional<EventTime> estimate(Stop stop) {
        return stop.in()
                .filter(leg -> leg.hasEta() && Arrival.allArrived(leg).isEmpty())
                .map(leg -> EventTime.newBuilder().setInstant(leg.getEta().getEta()).build());
    }

    private static String planned(Scene scene, Optional<LegView> leg, boolean coming) {
        return leg.map(one -> scene.plan(one.getLeg()))
                .filter(plan -> coming ? plan.hasPlannedArrival() : plan.hasPlannedDeparture())
                .map(plan -> coming ? plan.getPlannedArrival() : plan.getPlannedDeparture())
                .map(time -> scene.face().brief(told(time)))
                .orElse("");
    }

    private static EventTime told(ZonedInstant time) {
        return EventTime.newBuilder().setInstant(time).build();
    }
}
