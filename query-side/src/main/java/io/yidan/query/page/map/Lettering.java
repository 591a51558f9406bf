package io.yidan.query.page.map;

/** How wide text stands, near enough to keep it off its neighbours. */
final class Lettering {
    private static final double LATIN = 0.58;

    private Lettering() {}

    /** The width of a text at a size, in pixels. */
    static int width(String text, int size) {
        double ems = text.codePoints().mapToDouble(c -> c < 0x2E80 ? LATIN : 1).sum();
        return (int) Math.ceil(ems * size);
    }

    /** The text, or as much of its beginning as there is room for. */
    static String fitted(String text, int size, int room) {
        if (width(text, size) <= room) {
            return text;
        }
        String cut = text;
        while (!cut.isEmpty() && width(cut + "…", size) > room) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.stripTrailing() + "…";
    }
}
