package io.yidan.waybill.id;

import java.util.regex.Pattern;

/** The name a caller gives to one decision, so that sending it again does not decide it twice. */
public record RequestId(String value) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

    public RequestId {
        String rule = "is 1 to 64 printable ASCII characters without spaces";
        InvalidIdentifier.requireForm(FORM, "request id", value, rule);
    }

    @Override
    public String toString() {
        return value;
    }
}
