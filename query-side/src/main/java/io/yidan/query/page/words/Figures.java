package io.yidan.query.page.words;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes weights and shares as they stand on the page, the same in both languages. */
public final class Figures {
    private Figures() {}

    /** A share given in its last shown digit: 812 with two decimals is 8.12 %. */
    public static String percent(int digits, int decimals) {
        return BigDecimal.valueOf(digits, decimals).toPlainString() + "\u00a0%";
    }

    /** The same with its sign, and a real minus. */
    public static String change(int digits, int decimals) {
        return sign(digits) + percent(Math.abs(digits), decimals);
    }

    /** Whole kilograms. */
    public static String kilograms(long kilograms) {
        return String.format(Locale.ROOT, "%,d\u00a0kg", kilograms);
    }

    /** The same with its sign, and a real minus. */
    public static String change(long kilograms) {
        return sign(kilograms) + kilograms(Math.abs(kilograms));
    }

    private static String sign(long number) {
        return number < 0 ? "−" : number > 0 ? "+" : "";
    }
}
