package io.yidan.query.page.map;

import org.springframework.web.util.HtmlUtils;

/** Draws with classes only; colours and strokes stand in the style sheet. */
final class Pen {
    private static final int LINE = 104;
    private final StringBuilder drawn = new StringBuilder();

    void open() {
        drawn.append(
                        "<defs><pattern id=\"hatch\" width=\"8\" height=\"8\""
                                + " patternUnits=\"userSpaceOnUse\"")
                .append(
                        " patternTransform=\"rotate(45)\"><rect class=\"hatch\" width=\"3.5\""
                                + " height=\"8\"/>")
                .append("</pattern></defs>");
    }

    /** A leg: ink where it was travelled, hollow ahead, hatched where it is late. */
    void track(int from, int to, String mode, String state, boolean late) {
        int reached = state.equals("done") ? to : state.equals("now") ? (from + to) / 2 : from;
        if (reached < to) {
            drawn.append(
                    "<rect class=\"ahead%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"11\"%s/>"
                            .formatted(
                                    late ? " late" : "",
                                    reached,
                                    LINE - 6,
                                    to - reached,
                                    late ? " fill=\"url(#hatch)\"" : ""));
        }
        if (reached > from) {
            line("base " + mode, from, reached);
            line("core " + mode, from, reached);
        }
        if (reached > from && reached < to) {
            drawn.append(
                    "<circle class=\"here\" cx=\"%d\" cy=\"%d\" r=\"10\"/>"
                            .formatted(reached, LINE));
            drawn.append(
                    "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"4\"/>".formatted(reached, LINE));
        }
    }

    /** A place: a disc, or a capsule where goods stay; filled by how much of its time is used. */
    void stop(int x, int half, String state, double used) {
        int height = half > 12 ? 30 : 24;
        capsule("stop " + state, x - half, 2 * half, height);
        if (used > 0) {
            int width = (int) Math.round((2 * half - 10) * Math.min(1, used));
            capsule(used > 1 ? "used over" : "used", x - half + 5, Math.max(width, 6), height - 10);
        }
    }

    private void capsule(String style, int x, int width, int height) {
        drawn.append(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>"
                        .formatted(
                                style,
                                x,
                                LINE - height / 2,
                                width,
                                height,
                                Math.min(width, height) / 2));
    }

    void text(int x, int y, String style, String text) {
        drawn.append("<text class=\"%s\" x=\"%d\" y=\"%d\">".formatted(style, x, y))
                .append(HtmlUtils.htmlEscape(text, "UTF-8"))
                .append("</text>");
    }

    String close(int height) {
        return "<svg class=\"map\" viewBox=\"0 70 1152 %d\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(height)
                + drawn
                + "</svg>";
    }

    private void line(String style, int from, int to) {
        drawn.append(
                "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>"
                        .formatted(style, from, LINE, to, LINE));
    }
}
