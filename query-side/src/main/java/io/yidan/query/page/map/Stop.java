package io.yidan.query.page.map;

import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.query.page.part.Arrival;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;
import io.yidan.waybill.owed.Limits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place on the line: the leg that comes in, the stay, the leg that goes out.
 *
 * @param name what the place is called
 */
record Stop(String name, Optional<LegView> in, Optional<LegView> stay, Optional<LegView> out) {

    private static final Duration USUAL = Limits.USUAL.stay();

    /** The places of a waybill in order of travel; a stay at a terminal belongs to its place. */
    static List<Stop> of(Scene scene) {
        var stops = new ArrayList<Stop>();
        for (LegView leg : scene.view().getLegsList()) {
            var plan = scene.plan(leg.getLeg());
            if (stops.isEmpty()) {
                stops.add(plain(scene.names().place(plan.getFrom()), Optional.empty()));
            }
            if (scene.isStay(leg.getLeg())) {
                stops.add(stops.removeLast().staying(leg));
            } else {
                stops.add(stops.removeLast().leaving(leg));
                stops.add(plain(scene.names().place(plan.getTo()), Optional.of(leg)));
            }
        }
        return List.copyOf(stops);
    }

    /** Whether goods are here now, were here, or are still to come. */
    String state() {
        if (out.filter(Stop::begun).isPresent()) {
            return out.get().getLeast().getNumber() >= Progress.PROGRESS_UNDER_WAY_VALUE
                    ? "done"
                    : "now";
        }
        if (stay.filter(Stop::taken).isPresent()) {
            return "now";
        }
        if (in.filter(leg -> leg.getMost().getNumber() >= Progress.PROGRESS_ARRIVED_VALUE)
                .isPresent()) {
            return out.isEmpty() && stay.isEmpty() ? "done" : "now";
        }
        return in.isEmpty() ? "now" : "ahead";
    }

    /** Half the width of its sign on the line. */
    int half() {
        return stay.isPresent() ? 42 : 12;
    }

    /** How much of the time a stay is planned for is used; 0 where nothing stays, above 1 when it is over. */
    double used(Scene scene) {
        if (!state().equals("now") || stay.isEmpty() || in.isEmpty()) {
            return 0;
        }
        var plan = scene.plan(stay.get().getLeg());
        var came = in.flatMap(Arrival::allArrived).map(Face::start);
        if (came.isEmpty() || !plan.hasPlannedArrival()) {
            return 0;
        }
        var limit =
                plan.hasPlannedDeparture()
                        ? Duration.between(
                                Face.instant(plan.getPlannedDeparture().getAt()),
                                Face.instant(plan.getPlannedArrival().getAt()))
                        : USUAL;
        return (double) Duration.between(came.get(), scene.face().now()).toSeconds()
                / Math.max(1, limit.toSeconds());
    }

    private static boolean begun(LegView leg) {
        return leg.getMost().getNumber() >= Progress.PROGRESS_UNDER_WAY_VALUE;
    }

    private static boolean taken(LegView leg) {
        return leg.getMost().getNumber() >= Progress.PROGRESS_IN_CUSTODY_VALUE;
    }

    private static Stop plain(String name, Optional<LegView> in) {
        return new Stop(name, in, Optional.empty(), Optional.empty());
    }

    private Stop staying(LegView leg) {
        return new Stop(name, in, Optional.of(leg), out);
    }

    private Stop leaving(LegView leg) {
        return new Stop(name, in, stay, Optional.of(leg));
    }
}
