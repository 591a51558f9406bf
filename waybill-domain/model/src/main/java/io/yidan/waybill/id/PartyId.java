package io.yidan.waybill.id;

import java.util.regex.Pattern;

/** The code of a party in this exchange, the same as in its credential. Example: KZR. */
public record PartyId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,15}");

    public PartyId {
        String rule = "is 2 to 16 capital letters, digits and hyphens, no hyphen first";
        InvalidIdentifier.requireForm(FORM, "party", value, rule);
    }

    @Override
    public String toString() {
        return value;
    }
}
