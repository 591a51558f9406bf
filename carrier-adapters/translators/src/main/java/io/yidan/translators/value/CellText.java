package io.yidan.translators.value;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The text of a cell as meant: without blanks around it, wide digits made narrow, a spreadsheet's quoting undone. */
public final class CellText {
    private static final Pattern FORMULA_TEXT = Pattern.compile("=\"(.*)\"");
    private static final Pattern SPOILT = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]+");

    private CellText() {}

    public static String clean(String raw) {
        var text = raw;
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFKC)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        text = text.substring(from, to);
        var quoted = FORMULA_TEXT.matcher(text);
        return quoted.matches() ? quoted.group(1) : text;
    }

    /** Letters and digits as on the thing itself: capital, no blanks, hyphens or dots between them. */
    public static String joined(String cell) {
        var text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!blank(c) && c != '-' && c != '·' && c != '.' && c != '•') {
                text.append(Character.toUpperCase(c));
            }
        }
        return text.toString();
    }

    /** Refuses what a spreadsheet made of a long number, and what a wrong encoding left behind. */
    static String unspoilt(String cell) {
        if (SPOILT.matcher(cell).matches()) {
            throw new Unfit(
                    Fault.IDENTIFIER_FORM,
                    "a spreadsheet has shortened this number",
                    "format the column as text in the spreadsheet and export again");
        }
        return cell;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || c == '\u200B';
    }
}
