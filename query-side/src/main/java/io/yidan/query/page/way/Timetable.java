package io.yidan.query.page.way;

import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.UnitOnLeg;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.query.page.part.Arrival;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The times of a place: plan, actual and estimate of coming and going. */
public final class Timetable {

    /** Which of the three times, in the order of the rows; they are never mixed. */
    public enum Kind {
        PLAN,
        ACTUAL,
        ESTIMATE;

        /** Its class in the style sheet, and the end of the key of its word. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One time.
     *
     * @param coming whether it is that of coming, or else of going
     * @param late whether it is later than planned
     * @param brief as it stands in a narrow column
     * @param told as it stands in a sentence, and as machines read it
     */
    public record Entry(
            Kind kind,
            boolean coming,
            boolean late,
            boolean happened,
            String brief,
            Face.Shown told) {}

    private Timetable() {}

    static List<Entry> of(Scene scene, Stop stop) {
        return Stream.concat(
                        stop.in().stream().flatMap(leg -> coming(scene, leg)),
                        stop.out().stream().flatMap(leg -> going(scene, leg)))
                .toList();
    }

    /** When the first unit left, if any has. */
    static Optional<EventTime> firstDeparted(LegView leg) {
        return departures(leg).min(Comparator.comparing(Face::start));
    }

    /** When the last unit left, if all have and said so. */
    static Optional<EventTime> allDeparted(LegView leg) {
        return leg.getUnitsList().stream().allMatch(UnitOnLeg::hasDeparted)
                ? departures(leg).max(Comparator.comparing(Face::start))
                : Optional.empty();
    }

    private static Stream<EventTime> departures(LegView leg) {
        return leg.getUnitsList().stream()
                .filter(UnitOnLeg::hasDeparted)
                .map(UnitOnLeg::getDeparted);
    }

    private static Stream<Entry> coming(Scene scene, LegView leg) {
        var plan = scene.plan(leg.getLeg());
        var actual = Arrival.allArrived(leg).or(() -> handedOver(scene, leg));
        var planned = plan.hasPlannedArrival() ? told(plan.getPlannedArrival()) : null;
        var times = Stream.<Entry>builder();
        if (planned != null) {
            times.add(entry(scene, Kind.PLAN, true, false, actual.isPresent(), planned));
        }
        actual.ifPresent(
                at -> times.add(entry(scene, Kind.ACTUAL, true, after(at, planned), true, at)));
        if (leg.hasEta() && actual.isEmpty()) {
            var eta = told(leg.getEta().getEta());
            times.add(entry(scene, Kind.ESTIMATE, true, after(eta, planned), false, eta));
        }
        return times.build();
    }

    private static Stream<Entry> going(Scene scene, LegView leg) {
        LegPlan plan = scene.plan(leg.getLeg());
        var actual = firstDeparted(leg);
        var planned = plan.hasPlannedDeparture() ? told(plan.getPlannedDeparture()) : null;
        var times = Stream.<Entry>builder();
        if (planned != null) {
            times.add(entry(scene, Kind.PLAN, false, false, actual.isPresent(), planned));
        }
        actual.ifPresent(
                at -> times.add(entry(scene, Kind.ACTUAL, false, after(at, planned), true, at)));
        return times.build();
    }

    /** At the end of the way, goods taken over are there, whether or not anybody told of their coming. */
    private static Optional<EventTime> handedOver(Scene scene, LegView leg) {
        return scene.isLast(leg.getLeg()) && leg.getLeast() == Progress.PROGRESS_HANDED_ON
                ? leg.getUnitsList().stream()
                        .map(UnitOnLeg::getSince)
                        .max(Comparator.comparing(Face::start))
                : Optional.empty();
    }

    private static Entry entry(
            Scene scene, Kind kind, boolean coming, boolean late, boolean happened, EventTime at) {
        var face = scene.face();
        return new Entry(kind, coming, late, happened, face.brief(at), face.time(at));
    }

    private static boolean after(EventTime time, EventTime planned) {
        return planned != null && Face.start(time).isAfter(Face.start(planned));
    }

    private static EventTime told(ZonedInstant time) {
        return EventTime.newBuilder().setInstant(time).build();
    }
}
