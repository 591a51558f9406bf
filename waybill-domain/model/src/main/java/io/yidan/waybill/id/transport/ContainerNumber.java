package io.yidan.waybill.id.transport;

import io.yidan.waybill.id.IdentifierFault;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.value.Text;

import java.util.regex.Pattern;

/** The number on a freight container (ISO 6346): owner, category, serial, check digit. Example: DEMU 300002 5. */
public record ContainerNumber(String value) {
    private static final String WHAT = "container number";
    private static final Pattern FORM = Pattern.compile("[A-Z]{4}[0-9]{7}");

    public ContainerNumber {
        InvalidIdentifier.requireForm(
                FORM, WHAT, value, "is 4 letters, 6-digit serial, check digit");
        if ("UJZ".indexOf(value.charAt(3)) < 0) {
            throw InvalidIdentifier.of(
                    IdentifierFault.CATEGORY, WHAT, value, "4th letter is U, J or Z");
        }
        InvalidIdentifier.requireCheck(IdentifierFault.CHECK_DIGIT, WHAT, value, checkDigit(value));
    }

    /** Reads a number as people write it: with spaces, hyphens, small letters. */
    public static ContainerNumber parse(String written) {
        return new ContainerNumber(Text.joined(written));
    }

    /** As it stands on the door of the box. */
    public String printed() {
        return value.substring(0, 4) + " " + value.substring(4, 10) + " " + value.substring(10);
    }

    /** A remainder of ten is written 0; the standard advises against serials that have it, but they exist. */
    private static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += worth(text.charAt(i)) << i;
        }
        return Character.forDigit(sum % 11 % 10, 10);
    }

    /** Letters count from 10 and leave out the multiples of 11. */
    private static int worth(char c) {
        int plain = Character.digit(c, 36);
        return plain < 10 ? plain : plain + (plain - 1) / 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
