package io.yidan.waybill.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How text from papers and keyboards is made comparable. */
public final class Text {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}.·•・/]+");
    private static final Pattern PRINTABLE = Pattern.compile("\\S(.*\\S)?");

    private Text() {}

    /** Capital letters and digits side by side: full-width forms narrowed, spaces, dots and hyphens gone. */
    public static String joined(String written) {
        return isJoined(written) ? written : joinedAnew(written);
    }

    private static boolean isJoined(String written) {
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (!(character >= 'A' && character <= 'Z' || character >= '0' && character <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static String joinedAnew(String written) {
        return BETWEEN.matcher(narrow(written)).replaceAll("");
    }

    /** Capital letters, full-width forms narrowed, no space at either end; what stands between is kept. */
    public static String trimmed(String written) {
        return narrow(written).strip();
    }

    /** Whether the text can be printed as it is: no control characters, no space at either end, not too long. */
    public static boolean printable(String text, int longest) {
        return isPlain(text, longest)
                || text.codePointCount(0, text.length()) <= longest
                        && PRINTABLE.matcher(text).matches()
                        && text.codePoints().allMatch(Text::visible);
    }

    /** ASCII without a space anywhere, which most numbers are. */
    private static boolean isPlain(String text, int longest) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= longest;
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static String narrow(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
