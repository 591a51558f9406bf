package io.yidan.query.table;

import java.util.regex.Pattern;

/** One value as it is written to a CSV file (RFC 4180). */
public final class CsvCell {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private CsvCell() {}

    /** In quotes if it holds what parts cells or lines; what a spreadsheet would reckon begins with an apostrophe. */
    public static String of(String text) {
        boolean formula = FORMULA.matcher(text).matches() && !FIGURE.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
