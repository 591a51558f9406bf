package io.yidan.waybill.id.transport;

import io.yidan.waybill.id.IdentifierFault;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.value.Text;

import java.util.regex.Pattern;

/** The number of a wagon of the 1520 mm railways: 8 digits, the last one checks the others. Example: 94990017. */
public record Wagon1520(String value) {
    private static final String WHAT = "1520 mm wagon";
    private static final Pattern FORM = Pattern.compile("[0-9]{8}");

    public Wagon1520 {
        InvalidIdentifier.requireForm(FORM, WHAT, value, "is 8 digits");
        InvalidIdentifier.requireCheck(IdentifierFault.CHECK_DIGIT, WHAT, value, checkDigit(value));
    }

    /** Reads a number as people write it. */
    public static Wagon1520 parse(String written) {
        return new Wagon1520(Text.joined(written));
    }

    /** Every other digit is doubled, digits of the products are added, the sum is filled up to a ten. */
    private static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int product = Character.digit(text.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return Character.forDigit((10 - sum % 10) % 10, 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
