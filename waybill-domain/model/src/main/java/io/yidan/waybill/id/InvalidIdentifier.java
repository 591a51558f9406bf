package io.yidan.waybill.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number that cannot be right, with what is wrong and, where it can be known, what it should be. */
public final class InvalidIdentifier extends IllegalArgumentException {
    private final IdentifierFault code;
    private final String value;
    private final String expected;

    private InvalidIdentifier(IdentifierFault code, String value, String expected, String message) {
        super(message);
        this.code = code;
        this.value = value;
        this.expected = expected;
    }

    /** A fault with nothing to propose instead; the rule reads on from "container number …: ". */
    public static InvalidIdentifier of(
            IdentifierFault code, String what, String value, String rule) {
        return new InvalidIdentifier(code, value, null, what + " " + value + ": " + rule);
    }

    /** Refuses a number that does not have its form. */
    public static void requireForm(Pattern form, String what, String value, String rule) {
        if (!form.matcher(value).matches()) {
            throw of(IdentifierFault.FORM, what, value, rule);
        }
    }

    /** Refuses a number whose last character is not the one that follows from the others. */
    public static void requireCheck(
            IdentifierFault code, String what, String value, char expected) {
        char found = value.charAt(value.length() - 1);
        if (found != expected) {
            String message = what + " " + value + ": ends in " + found + ", should be " + expected;
            throw new InvalidIdentifier(code, value, String.valueOf(expected), message);
        }
    }

    public IdentifierFault code() {
        return code;
    }

    /** The number as it was checked. */
    public String value() {
        return value;
    }

    /** The check digit or character that would fit the rest of the number. */
    public Optional<String> expected() {
        return Optional.ofNullable(expected);
    }
}
