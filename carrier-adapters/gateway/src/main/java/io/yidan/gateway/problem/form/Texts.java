package io.yidan.gateway.problem.form;

import build.buf.validate.StringRules;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What texts must be like: so many characters, and of a pattern. */
final class Texts {
    private static final Predicate<Object> NEVER_SURE = _ -> false;

    /** Patterns that mean the same to Java as to the validator: letters, digits, ranges and counts, from end to end. */
    private static final Pattern PLAIN = Pattern.compile("\\^[^\\\\^$&*+<>]*\\$");

    private Texts() {}

    static Predicate<Object> test(StringRules rules) {
        var rest = rules.toBuilder().clearMinLen().clearMaxLen().clearPattern().build();
        if (!rest.equals(StringRules.getDefaultInstance())) {
            return NEVER_SURE;
        }
        long least = rules.getMinLen();
        long most = rules.hasMaxLen() ? rules.getMaxLen() : Long.MAX_VALUE;
        var pattern =
                rules.hasPattern() ? pattern(rules.getPattern()) : (Predicate<String>) _ -> true;
        return value -> {
            var text = (String) value;
            return isLong(text, least, most) && pattern.test(text);
        };
    }

    private static boolean isLong(String text, long least, long most) {
        int units = text.length();
        if (units < least) {
            return false;
        }
        if (units <= most && units / 2 >= least) {
            return true;
        }
        int length = text.codePointCount(0, units);
        return length >= least && length <= most;
    }

    private static Predicate<String> pattern(String told) {
        if (!PLAIN.matcher(told).matches()) {
            return _ -> false;
        }
        var whole = Pattern.compile(told.substring(1, told.length() - 1));
        return text -> whole.matcher(text).matches();
    }
}
