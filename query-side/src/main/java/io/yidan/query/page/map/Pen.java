package io.yidan.query.page.map;

import io.yidan.query.page.way.Mark;
import io.yidan.query.page.way.Mode;

import org.springframework.web.util.HtmlUtils;

/** Draws with classes only; colours and strokes stand in the style sheet. */
final class Pen {
    private static final int WAVE = 14;
    private final StringBuilder drawn = new StringBuilder();
    private final int line;
    private int lowest;

    /** A pen whose line runs at this height. */
    Pen(int line) {
        this.line = line;
        this.lowest = line;
    }

    int lowest() {
        return lowest;
    }

    /** A way travelled: ink, with the sign of its mode on it. */
    void travelled(int from, int to, Mode mode) {
        path("base " + mode.css(), from, to, mode, "");
        path("core " + mode.css(), from, to, mode, "");
    }

    /** A way ahead: hollow; hatched where it is late, with thin sleepers where it is rail. */
    void ahead(int from, int to, Mode mode, boolean late) {
        path(late ? "base ahead late" : "base ahead", from, to, mode, "");
        path("core ahead", from, to, mode, "");
        if (late) {
            path("hatched", from, to, mode, " stroke=\"url(#hatch)\"");
        } else if (mode == Mode.RAIL) {
            path("tie", from, to, mode, "");
        }
    }

    /** Where goods are on their way. */
    void ring(int x) {
        drawn.append("<circle class=\"here\" cx=\"%d\" cy=\"%d\" r=\"8\"/>".formatted(x, line));
        drawn.append("<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"3\"/>".formatted(x, line));
    }

    /** Where the way is interrupted: a gap between two short bars. */
    void gap(int from, int to) {
        for (int x : new int[] {from, to}) {
            drawn.append(
                    "<path class=\"bars\" d=\"M%d %dV%d\"/>".formatted(x, line - 11, line + 11));
        }
    }

    /** A place: a disc, or a capsule where goods stay. */
    void node(String style, int x, int half, int height) {
        capsule("node " + style, x - half, 2 * half, height, "");
    }

    /** How much of the time of a stay is used; full and hatched when it is over. */
    void used(int x, int half, double share) {
        int width = (int) Math.round((2 * half - 12) * Math.min(1, share));
        capsule(
                share > 1 ? "over" : "used",
                x - half + 6,
                Math.max(width, 6),
                18,
                share > 1 ? " fill=\"url(#hatch-stop)\"" : "");
    }

    /** What a diamond stands on. */
    void stem(int x, int from) {
        drawn.append("<path class=\"stem\" d=\"M%d %dV%d\"/>".formatted(x, from, line - 15));
    }

    /** A diamond. */
    void diamond(int x, int centre, int size, Mark.Kind kind) {
        drawn.append(
                ("<use class=\"diamond %s\" href=\"#s-%s\" x=\"%d\" y=\"%d\""
                                + " width=\"%5$d\" height=\"%5$d\"/>")
                        .formatted(kind.css(), kind.sign(), x - size / 2, centre - size / 2, size));
    }

    void text(int x, int y, String style, String text) {
        if (text.isEmpty()) {
            return;
        }
        lowest = Math.max(lowest, y);
        drawn.append("<text class=\"%s\" x=\"%d\" y=\"%d\">".formatted(style, x, y))
                .append(HtmlUtils.htmlEscape(text, "UTF-8"))
                .append("</text>");
    }

    /** The drawing, from one height to another. */
    String svg(String style, int width, int top, int bottom) {
        return "<svg class=\"rails %s\" viewBox=\"0 %d %d %d\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(style, top, width, bottom - top)
                + drawn
                + "</svg>";
    }

    private void path(String style, int from, int to, Mode mode, String paint) {
        String run =
                mode == Mode.SEA
                        ? "q%1$d -9 %2$d 0".formatted(WAVE / 2, WAVE)
                                + "t%d 0"
                                        .formatted(WAVE)
                                        .repeat(Math.max(0, (to - from) / WAVE - 1))
                        : "H" + to;
        drawn.append(
                "<path class=\"%s\" d=\"M%d %d%s\"%s/>".formatted(style, from, line, run, paint));
    }

    private void capsule(String style, int x, int width, int height, String paint) {
        drawn.append(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"%s/>"
                        .formatted(
                                style,
                                x,
                                line - height / 2,
                                width,
                                height,
                                Math.min(width, height) / 2,
                                paint));
    }
}
