package io.yidan.translators.customs.mapping;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.value.CellReader;

import java.util.regex.Pattern;

/** A decimal number that keeps its places, for they say how finely it was measured. Example: 0.210. */
record DecimalText() implements CellReader {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

    @Override
    public String read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Unfit(
                    Fault.NUMBER_FORM,
                    "is a number with a decimal point, such as 0.21",
                    "write digits only, without unit and sign");
        }
        return text;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }
}
