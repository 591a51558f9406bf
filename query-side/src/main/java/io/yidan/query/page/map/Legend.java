package io.yidan.query.page.map;

import io.yidan.query.page.way.Mark;
import io.yidan.query.page.way.Mode;
import io.yidan.query.page.way.Stand;
import io.yidan.query.page.way.Station;
import io.yidan.query.page.way.Stretch;
import io.yidan.query.page.way.Way;
import io.yidan.query.page.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the signs of a drawing mean; only those that are in it. */
public record Legend(String drawing, String word) {
    private static final int WIDTH = 48;
    private static final int LINE = 11;

    public static List<Legend> of(Words words, Way way) {
        var keys = new ArrayList<Legend>();
        for (Mode mode : Mode.values()) {
            if (way.stretches().stream().anyMatch(stretch -> stretch.mode() == mode)) {
                keys.add(key(words, mode.css(), pen -> pen.travelled(2, 46, mode)));
            }
        }
        if (way.stations().stream().anyMatch(Station::stay)) {
            keys.add(key(words, "stay", pen -> pen.node("done", 24, 16, 14)));
        }
        if (way.stations().stream().anyMatch(station -> station.used() > 0)) {
            keys.add(key(words, "now", Legend::used));
        }
        if (way.stretches().stream().anyMatch(stretch -> stretch.stand() == Stand.NOW)) {
            keys.add(key(words, "here", pen -> pen.ring(24)));
        }
        if (way.stretches().stream().anyMatch(Stretch::interrupted)) {
            keys.add(key(words, "broken", pen -> pen.gap(19, 29)));
        }
        ahead(words, way, keys, true);
        ahead(words, way, keys, false);
        if (marked(way)) {
            keys.add(key(words, "customs", pen -> pen.diamond(24, LINE, 16, Mark.Kind.PASSED)));
        }
        return keys;
    }

    private static void ahead(Words words, Way way, List<Legend> keys, boolean late) {
        if (way.stretches().stream()
                .anyMatch(one -> one.stand() != Stand.DONE && one.late() == late)) {
            keys.add(key(words, late ? "late" : "ahead", pen -> pen.ahead(2, 46, Mode.ROAD, late)));
        }
    }

    private static boolean marked(Way way) {
        return way.stations().stream().anyMatch(station -> station.mark().isPresent())
                || way.stretches().stream().anyMatch(stretch -> stretch.mark().isPresent());
    }

    private static void used(Pen pen) {
        pen.node("now", 24, 18, 14);
        pen.node("used", 19, 9, 6);
    }

    private static Legend key(Words words, String word, Consumer<Pen> drawing) {
        var pen = new Pen(LINE);
        drawing.accept(pen);
        return new Legend(pen.svg("key", WIDTH, 0, 2 * LINE), words.say("legend." + word));
    }
}
