package io.yidan.query.page.map;

import io.yidan.query.page.part.LegLine;
import io.yidan.query.page.part.Scene;

import java.util.List;

/**
 * The way as a line, drawn like a city railway's: equal steps, nothing to scale. Says nothing that the list of legs
 * does not say too.
 */
public final class LineMap {
    private static final int FIRST = 76;
    private static final int RIGHT = 1_146;
    private static final int MOST = 8;
    private static final int CROWDED = 5;

    private LineMap() {}

    /** The drawing, or nothing where the way has too many places for it. */
    public static String of(Scene scene) {
        var stops = Stop.of(scene);
        if (stops.size() < 2 || stops.size() > MOST) {
            return "";
        }
        var pen = new Pen();
        pen.open();
        for (int n = 1; n < stops.size(); n++) {
            var from = stops.get(n - 1);
            var leg = from.out().orElseThrow();
            int start = x(stops, n - 1) + from.half();
            int end = x(stops, n) - stops.get(n).half();
            var line = LegLine.of(scene, leg);
            pen.track(start, end, line.mode(), line.state(), Timetable.late(scene, leg));
            pen.text((start + end) / 2, 87, "leg", Timetable.label(scene, leg));
        }
        for (int n = 0; n < stops.size(); n++) {
            var stop = stops.get(n);
            int x = x(stops, n);
            int lower = stops.size() > CROWDED && n % 2 == 1 ? 70 : 0;
            pen.stop(x, stop.half(), stop.state(), stop.used(scene));
            pen.text(x, 142 + lower, "place", stop.name());
            Timetable.of(scene, stop).draw(pen, x, 164 + lower);
        }
        return pen.close(stops.size() > CROWDED ? 226 : 156);
    }

    private static int x(List<Stop> stops, int n) {
        int last = RIGHT - Math.max(stops.getLast().half(), 56);
        return FIRST + (last - FIRST) * n / (stops.size() - 1);
    }
}
