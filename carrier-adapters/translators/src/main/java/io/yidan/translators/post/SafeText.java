package io.yidan.translators.post;

/** Makes text from a stranger's file harmless in a spreadsheet and on a screen. */
final class SafeText {
    private static final String FORMULA = "=+-@＝＋－＠\t\r";

    private SafeText() {}

    /** For a cell of a spreadsheet: what would be run as a formula is marked as text. */
    static String cell(String text) {
        var plain = line(text);
        int first = 0;
        while (first < plain.length() && plain.charAt(first) == ' ') {
            first++;
        }
        return first < plain.length() && FORMULA.indexOf(plain.charAt(first)) >= 0
                ? "'" + plain
                : plain;
    }

    /** For a screen: nothing that moves the cursor, changes colours or the direction of writing. */
    static String line(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            switch (Character.getType(c)) {
                                case Character.CONTROL,
                                        Character.FORMAT,
                                        Character.SURROGATE,
                                        Character.PRIVATE_USE,
                                        Character.LINE_SEPARATOR,
                                        Character.PARAGRAPH_SEPARATOR ->
                                        plain.append(' ');
                                default -> plain.appendCodePoint(c);
                            }
                        });
        return plain.toString();
    }
}
