package io.yidan.query.page.map;

import io.yidan.query.page.way.Mode;
import io.yidan.query.page.way.Stand;
import io.yidan.query.page.way.Station;
import io.yidan.query.page.way.Stretch;
import io.yidan.query.page.way.Way;

/** The same line drawn upright beside a place and what is said of it; it stretches with the text. */
public final class Track {
    private static final String TOP = "16";
    private static final String BOTTOM = "100%";
    private static final String PRESENT = "58%";

    private Track() {}

    public static String of(Way.Step step) {
        var drawn = new StringBuilder();
        if (step.next() != null) {
            stretch(drawn, step.next());
        }
        node(drawn, step.station());
        return "<svg class=\"rails track\" aria-hidden=\"true\" focusable=\"false\">"
                + drawn
                + "</svg>";
    }

    private static void stretch(StringBuilder drawn, Stretch stretch) {
        switch (stretch.stand()) {
            case DONE -> travelled(drawn, stretch.mode(), BOTTOM);
            case AHEAD -> ahead(drawn, stretch, TOP);
            case NOW -> {
                ahead(drawn, stretch, PRESENT);
                travelled(drawn, stretch.mode(), PRESENT);
                if (stretch.interrupted()) {
                    drawn.append("<svg y=\"58%\" width=\"30\" height=\"14\">")
                            .append("<path class=\"break\" d=\"M4 7H26\"/>")
                            .append("<path class=\"bars\" d=\"M4 2H26M4 12H26\"/></svg>");
                } else {
                    drawn.append("<circle class=\"here\" cx=\"15\" cy=\"58%\" r=\"8\"/>")
                            .append("<circle class=\"dot\" cx=\"15\" cy=\"58%\" r=\"3\"/>");
                }
            }
        }
    }

    private static void travelled(StringBuilder drawn, Mode mode, String to) {
        if (mode == Mode.SEA) {
            drawn.append(
                    "<rect class=\"sea\" x=\"4\" y=\"%s\" width=\"22\" height=\"%s\" fill=\"url(#wave)\"/>"
                            .formatted(TOP, to));
            return;
        }
        line(drawn, "base " + mode.css(), TOP, to, "");
        line(drawn, "core " + mode.css(), TOP, to, "");
    }

    private static void ahead(StringBuilder drawn, Stretch stretch, String from) {
        line(drawn, stretch.late() ? "base ahead late" : "base ahead", from, BOTTOM, "");
        line(drawn, "core ahead", from, BOTTOM, "");
        if (stretch.late()) {
            line(drawn, "hatched", from, BOTTOM, " stroke=\"url(#hatch)\"");
        } else if (stretch.mode() == Mode.RAIL) {
            line(drawn, "tie", from, BOTTOM, "");
        }
    }

    private static void node(StringBuilder drawn, Station station) {
        String style = "node " + station.stand().css();
        if (!station.stay()) {
            drawn.append("<circle class=\"%s\" cx=\"15\" cy=\"16\" r=\"10\"/>".formatted(style));
            if (station.stand() == Stand.NOW) {
                drawn.append("<circle class=\"dot\" cx=\"15\" cy=\"16\" r=\"4\"/>");
            }
            return;
        }
        rect(drawn, style, 3, 2, 24, 34, "");
        if (station.used() > 0) {
            int height = (int) Math.round(24 * Math.min(1, station.used()));
            String paint = station.over() ? " fill=\"url(#hatch-stop)\"" : "";
            rect(drawn, station.over() ? "over" : "used", 9, 7, 12, Math.max(height, 6), paint);
        }
    }

    private static void line(
            StringBuilder drawn, String style, String from, String to, String paint) {
        drawn.append(
                "<line class=\"%s\" x1=\"15\" y1=\"%s\" x2=\"15\" y2=\"%s\"%s/>"
                        .formatted(style, from, to, paint));
    }

    private static void rect(
            StringBuilder drawn, String style, int x, int y, int width, int height, String paint) {
        drawn.append(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"%s/>"
                        .formatted(style, x, y, width, height, Math.min(width, height) / 2, paint));
    }
}
