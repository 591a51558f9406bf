package io.yidan.translators.value;

import io.yidan.proto.type.v1.TimePrecision;

import java.text.ParsePosition;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** One spelling of a time, and how finely it tells it. Example: yyyy-MM-dd HH:mm. */
public record TimeFormat(String pattern, DateTimeFormatter formatter, TimePrecision precision) {

    /** Throws IllegalArgumentException for a pattern that means nothing or tells no day. */
    public static TimeFormat of(String pattern) {
        var years = pattern.replace('y', 'u');
        if (!years.contains("u") || !years.contains("M") || !years.contains("d")) {
            throw new IllegalArgumentException("it has no year, month and day");
        }
        var formatter =
                DateTimeFormatter.ofPattern(years, Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT);
        return new TimeFormat(pattern, formatter, precision(pattern));
    }

    private static TimePrecision precision(String pattern) {
        if (pattern.contains("s")) {
            return TimePrecision.TIME_PRECISION_SECOND;
        }
        return pattern.contains("m")
                ? TimePrecision.TIME_PRECISION_MINUTE
                : TimePrecision.TIME_PRECISION_UNSPECIFIED;
    }

    /** Whether the text is spelt so, told without the cost of an exception; the calendar may still not have it. */
    boolean spells(String text) {
        var position = new ParsePosition(0);
        return formatter.parseUnresolved(text, position) != null
                && position.getIndex() == text.length();
    }

    boolean dayOnly() {
        return precision == TimePrecision.TIME_PRECISION_UNSPECIFIED;
    }
}
