package io.yidan.query.page.map;

import io.yidan.query.page.way.Mark;
import io.yidan.query.page.way.Stand;
import io.yidan.query.page.way.Station;
import io.yidan.query.page.way.Stretch;
import io.yidan.query.page.way.Timetable;
import io.yidan.query.page.way.Way;
import io.yidan.query.page.words.Words;

import java.util.List;

/**
 * The way as a line, drawn like a city railway's: equal steps, nothing to scale. Says nothing that the list of places
 * does not say too.
 */
public final class LineMap {
    private static final int WIDTH = 1_152;
    private static final int FIRST = 76;
    private static final int RIGHT = 1_146;
    private static final int LINE = 104;
    private static final int CROWDED = 5;
    private static final int STEP = 20;
    private static final int LOWER = 70;
    private static final int SMALL = 13;
    private static final int LARGE = 17;

    private final Words words;
    private final List<Station> stations;
    private final List<Stretch> stretches;
    private final boolean crowded;
    private final Pen pen = new Pen(LINE);

    private LineMap(Words words, Way way) {
        var shown = Fold.of(way);
        this.words = words;
        this.stations = shown.stations();
        this.stretches = shown.stretches();
        this.crowded = stations.size() > CROWDED;
    }

    /** The drawing, or nothing where there is no way yet. */
    public static String of(Words words, Way way) {
        return way.stations().size() < 2 ? "" : new LineMap(words, way).draw();
    }

    private String draw() {
        for (int n = 0; n < stretches.size(); n++) {
            stretch(n, x(n) + half(n), x(n + 1) - half(n + 1));
        }
        for (int n = 0; n < stations.size(); n++) {
            station(n);
        }
        boolean marked =
                stations.stream().anyMatch(station -> station.mark().isPresent())
                        || stretches.stream().anyMatch(stretch -> stretch.mark().isPresent());
        return pen.svg("map", WIDTH, marked ? 38 : 70, pen.lowest() + 10);
    }

    private void stretch(int n, int from, int to) {
        var stretch = stretches.get(n);
        int reached =
                switch (stretch.stand()) {
                    case DONE -> to;
                    case NOW -> (from + to) / 2;
                    case AHEAD -> from;
                };
        int gap = stretch.interrupted() ? 5 : 0;
        if (reached < to) {
            pen.ahead(reached + gap, to, stretch.mode(), stretch.late());
        }
        if (reached > from) {
            pen.travelled(from, reached - gap, stretch.mode());
        }
        int middle = (from + to) / 2;
        if (stretch.stand() == Stand.NOW) {
            int room = stations.get(n + 1).mark().isPresent() ? slot() / 2 - 40 : slot() - 30;
            stretch.mark().ifPresent(mark -> mark(mark, middle, room, false));
            if (stretch.interrupted()) {
                pen.gap(reached - gap, reached + gap);
                pen.ring(reached - 22);
            } else {
                pen.ring(reached);
            }
            String note = Lettering.fitted(stretch.note(), SMALL, to - from + 40);
            pen.text(middle, 132, "leg now", crowded ? "" : note);
        }
        pen.text(middle, 89, stretch.late() ? "leg late" : "leg", label(stretch));
    }

    private String label(Stretch stretch) {
        return crowded || stretch.length().isEmpty()
                ? stretch.by()
                : words.say("way.leg", stretch.by(), stretch.length());
    }

    private void station(int n) {
        var station = stations.get(n);
        int x = x(n);
        int half = half(n);
        boolean disc = !station.stay();
        pen.node(station.stand().css() + (disc ? " disc" : ""), x, half, disc ? 24 : 30);
        if (station.used() > 0) {
            pen.used(x, half, station.used());
        } else if (disc && station.stand() == Stand.NOW) {
            pen.node("core", x, 5, 10);
        }
        pen.text(x, LINE + 5, "inside", station.stayed());
        boolean last = n == stations.size() - 1;
        station.mark().ifPresent(mark -> mark(mark, x, room(n), last));
        int lower = crowded && n % 2 == 1 ? LOWER : 0;
        place(station.name(), x, 142 + lower);
        timetable(station, x, 164 + lower);
    }

    /** The name under its place; at the edges it keeps inside the drawing. */
    private void place(String name, int x, int y) {
        String fitted = Lettering.fitted(name, LARGE, crowded ? 2 * slot() - 20 : slot() - 10);
        int half = Lettering.width(fitted, LARGE) / 2;
        if (x - half < 0) {
            pen.text(0, y, "place start", fitted);
        } else if (x + half > WIDTH) {
            pen.text(WIDTH, y, "place right", fitted);
        } else {
            pen.text(x, y, "place", fitted);
        }
    }

    private void timetable(Station station, int x, int top) {
        var times = station.times();
        boolean comes = times.stream().anyMatch(Timetable.Entry::coming);
        int goes = comes ? x + 84 : x + 16;
        int y = top;
        if (comes) {
            pen.text(x + 16, y, "right hint", words.say("time.end"));
        }
        if (times.stream().anyMatch(time -> !time.coming())) {
            pen.text(goes, y, "right hint", words.say("time.start"));
        }
        for (var kind : Timetable.Kind.values()) {
            var row = times.stream().filter(time -> time.kind() == kind).toList();
            if (!row.isEmpty()) {
                y += STEP;
                pen.text(x - 76, y, "hint", words.say("time." + kind.css()));
                for (var time : row) {
                    boolean late = time.late() && kind == Timetable.Kind.ESTIMATE;
                    pen.text(
                            time.coming() ? x + 16 : goes,
                            y,
                            late ? "right late" : "right",
                            time.brief());
                }
            }
        }
        note(station, x, times.isEmpty() ? top : y + STEP + 2);
    }

    private void note(Station station, int x, int y) {
        int half = Lettering.width(station.note(), SMALL) / 2;
        String style = station.over() ? "over" : "now";
        if (x - half < 0) {
            pen.text(0, y, style, station.note());
        } else if (x + half > WIDTH) {
            pen.text(WIDTH, y, "right " + style, station.note());
        } else {
            pen.text(x, y, "leg " + style, station.note());
        }
    }

    /** A diamond with its words, on the side where there is room; crowded ones say only what is irregular. */
    private void mark(Mark mark, int x, int room, boolean last) {
        pen.stem(x, 72);
        pen.diamond(x, 62, 24, mark.kind());
        if (crowded && mark.kind() != Mark.Kind.ODD) {
            return;
        }
        int at = last ? x - 18 : x + 18;
        String side = last ? "right " : "";
        pen.text(at, 51, side + mark.kind().css(), Lettering.fitted(mark.said(), SMALL, room));
        pen.text(at, 68, side + "who", Lettering.fitted(mark.who(), SMALL, room));
    }

    /**
     * Room for the words of a mark. Those of the last place stand towards the one before it; of two that face each
     * other what is irregular has its room first.
     */
    private int room(int n) {
        int last = stations.size() - 1;
        var other = stations.get(n == last ? n - 1 : last).mark();
        if (n < last - 1 || other.isEmpty()) {
            return slot() - 30;
        }
        var mark = stations.get(n).mark().orElseThrow();
        int both = slot() - 48;
        boolean first =
                mark.kind() == Mark.Kind.ODD || n == last && other.get().kind() != Mark.Kind.ODD;
        return first
                ? Math.min(width(mark), both - 80)
                : both - Math.min(width(other.get()), both - 80);
    }

    private static int width(Mark mark) {
        return Math.max(Lettering.width(mark.said(), SMALL), Lettering.width(mark.who(), SMALL));
    }

    private int slot() {
        return (RIGHT - 56 - FIRST) / (stations.size() - 1);
    }

    private int half(int n) {
        return stations.get(n).stay() ? crowded ? 46 : 54 : 12;
    }

    private int x(int n) {
        int last = RIGHT - Math.max(half(stations.size() - 1), 56);
        return FIRST + (last - FIRST) * n / (stations.size() - 1);
    }
}
