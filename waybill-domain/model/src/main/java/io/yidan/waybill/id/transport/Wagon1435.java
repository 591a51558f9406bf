package io.yidan.waybill.id.transport;

import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.value.Text;

import java.util.regex.Pattern;

/** The number of a Chinese wagon: 7 digits, no check digit, so a slip of the pen is not seen. Example: 5299901. */
public record Wagon1435(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{7}");

    public Wagon1435 {
        InvalidIdentifier.requireForm(FORM, "1435 mm wagon", value, "is 7 digits");
    }

    /** Reads a number as people write it. */
    public static Wagon1435 parse(String written) {
        return new Wagon1435(Text.joined(written));
    }

    @Override
    public String toString() {
        return value;
    }
}
