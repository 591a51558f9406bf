package io.yidan.waybill.id;

import io.yidan.waybill.value.Text;

import java.util.regex.Pattern;

/**
 * The commodity code as declared: 6 digits the world over, up to 10 by country, in China with the 3 digits of the
 * inspection list after a dot if they are given. Text, for leading zeros and later code lists.
 */
public record HsCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{6,10}|[0-9]{10}\\.[0-9]{3}");

    public HsCode {
        String rule = "is 6 to 10 digits, after 10 of them a 3-digit inspection suffix may follow";
        InvalidIdentifier.requireForm(FORM, "commodity code", value, rule);
    }

    /** Reads a code with or without dots. Example: 2002909000.001 or 2002909000001. */
    public static HsCode parse(String written) {
        String digits = Text.joined(written);
        return new HsCode(
                digits.length() == 13
                        ? digits.substring(0, 10) + "." + digits.substring(10)
                        : digits);
    }

    /** The first six digits, which mean the same in every country. */
    public String heading() {
        return value.substring(0, 6);
    }

    @Override
    public String toString() {
        return value;
    }
}
