package io.yidan.waybill.id;

import io.yidan.waybill.value.Text;

import java.util.regex.Pattern;

/** The number under which the United Nations list dangerous goods. Example: UN1824. */
public record UnNumber(String value) {
    private static final Pattern FORM = Pattern.compile("UN[0-9]{4}");

    public UnNumber {
        InvalidIdentifier.requireForm(FORM, "UN number", value, "is UN and 4 digits");
    }

    /** Reads a number with or without UN before it. */
    public static UnNumber parse(String written) {
        String text = Text.joined(written);
        return new UnNumber(text.startsWith("UN") ? text : "UN" + text);
    }

    @Override
    public String toString() {
        return value;
    }
}
