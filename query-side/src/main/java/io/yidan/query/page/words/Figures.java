package io.yidan.query.page.words;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes weights and shares as they stand on the page, the same in both languages. */
public final class Figures {
    private static final String SPACE = "\u00a0";

    private Figures() {}

    /** A share given in its last shown digit: 812 with two decimals is 8.12 %. */
    public static String percent(long digits, int decimals) {
        return BigDecimal.valueOf(digits, decimals).toPlainString() + SPACE + "%";
    }

    /** The same with its sign. */
    public static String change(long digits, int decimals) {
        return sign(digits) + percent(Math.abs(digits), decimals);
    }

    public static String kilograms(long kilograms) {
        return number(kilograms) + SPACE + "kg";
    }

    /** Kilograms with their sign. */
    public static String change(long kilograms) {
        return sign(kilograms) + kilograms(Math.abs(kilograms));
    }

    /** A number with its sign. */
    public static String signed(long number) {
        return sign(number) + number(Math.abs(number));
    }

    /** A number in groups of three digits. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Tonnes to the kilogram, the unit left out. */
    public static String tonnes(double tonnes) {
        return String.format(Locale.ROOT, "%,.3f", tonnes);
    }

    /** Grams as tonnes to the kilogram, with their sign. */
    public static String tonnesMore(long grams) {
        return sign(grams) + tonnes(Math.abs(grams) / 1e6) + SPACE + "t";
    }

    /** A real minus, which is as wide as a digit. */
    private static String sign(long number) {
        return number < 0 ? "−" : number > 0 ? "+" : "";
    }
}
