package io.yidan.waybill.clearance;

import io.yidan.waybill.id.InvalidIdentifier;

import java.util.regex.Pattern;

/** The number of a customs case: C, the day in Beijing it was declared, a serial of that day. Example: C202609150001. */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("C20[0-9]{2}[01][0-9][0-3][0-9][0-9]{4}");

    public CaseNumber {
        String rule = "is C, day as yyyymmdd, 4-digit serial";
        InvalidIdentifier.requireForm(FORM, "case number", value, rule);
    }

    /** Whether a text has the form of one, as the names of the streams of cases have. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
