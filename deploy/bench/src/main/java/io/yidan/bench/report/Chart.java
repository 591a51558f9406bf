package io.yidan.bench.report;

import io.yidan.bench.measure.Numbers;

import java.util.List;
import java.util.Locale;

/** Bars side by side as a picture that reads on a light page and on a dark one. */
record Chart(String title, String unit, List<Bar> bars) {
    private static final int NAMES = 150;
    private static final int WIDTH = 720;
    private static final int STEP = 26;
    private static final int TOP = 44;
    private static final int LONGEST = WIDTH - NAMES - 110;
    private static final String STYLE =
            """
            text { font: 13px system-ui, sans-serif; fill: #1c2733 }
            .title { font-weight: 600; font-size: 15px }
            .ours { fill: #1f6f8b }
            .beside { fill: #9aa7b2 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .ours { fill: #58b4d1 }
              .beside { fill: #5d6b78 }
            }\
            """;

    /** One bar; those that are not ours stand beside for comparison. */
    record Bar(String name, double value, boolean isOurs) {}

    String svg() {
        int height = TOP + STEP * bars.size() + 8;
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n"
                        .formatted(WIDTH, height));
        svg.append("<title>%s</title>%n".formatted(escaped(title)));
        svg.append("<style>%n%s%n</style>%n".formatted(STYLE));
        svg.append(
                "<text class=\"title\" x=\"8\" y=\"24\">%s, %s</text>%n"
                        .formatted(escaped(title), escaped(unit)));
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        for (int n = 0; n < bars.size(); n++) {
            append(svg, bars.get(n), TOP + STEP * n, most);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void append(StringBuilder svg, Bar bar, int y, double most) {
        double width = Math.max(1, LONGEST * bar.value() / most);
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                        .formatted(NAMES - 8, y + 15, escaped(bar.name())));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"20\""
                                + " rx=\"2\"/>%n",
                        bar.isOurs() ? "ours" : "beside",
                        NAMES,
                        y,
                        width));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                        NAMES + width + 6,
                        y + 15,
                        Numbers.plain(bar.value())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
