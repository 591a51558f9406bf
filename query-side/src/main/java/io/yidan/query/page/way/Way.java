package io.yidan.query.page.way;

import io.yidan.query.page.part.Scene;

import java.util.ArrayList;
import java.util.List;

/** The way of a waybill: its places in order, and what lies between each and the next. */
public record Way(List<Station> stations, List<Stretch> stretches) {

    public Way {
        stations = List.copyOf(stations);
        stretches = List.copyOf(stretches);
    }

    /** A place, and the way from there to the next; null behind the last. */
    public record Step(Station station, Stretch next) {}

    public static Way of(Scene scene) {
        var stops = Stop.of(scene);
        return new Way(
                stops.stream().map(Stop::station).toList(),
                stops.stream()
                        .flatMap(stop -> stop.out().stream())
                        .map(leg -> Stretch.of(scene, leg))
                        .toList());
    }

    /** The way as a list of places. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int n = 0; n < stations.size(); n++) {
            steps.add(new Step(stations.get(n), n < stretches.size() ? stretches.get(n) : null));
        }
        return steps;
    }
}
