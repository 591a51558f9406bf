package io.yidan.translators.value;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The number on a thing (box, wagon, plate): its form, and its check digit if it has one. */
public record NumberedThing(
        String form, Pattern pattern, Optional<UnaryOperator<String>> lastCharacter)
        implements CellReader {

    /** A number with no check digit. */
    public static NumberedThing of(String form, String pattern) {
        return new NumberedThing(form, Pattern.compile(pattern), Optional.empty());
    }

    /** A number whose last character follows from those before it. */
    public static NumberedThing checked(
            String form, String pattern, UnaryOperator<String> lastCharacter) {
        return new NumberedThing(form, Pattern.compile(pattern), Optional.of(lastCharacter));
    }

    @Override
    public String read(String cell) {
        var number = CellText.joined(CellText.unspoilt(cell));
        if (!pattern.matcher(number).matches()) {
            throw new Unfit(
                    Fault.IDENTIFIER_FORM, "is " + form, "read it again from the thing itself");
        }
        lastCharacter.ifPresent(check -> requireLast(number, check));
        return number;
    }

    private static void requireLast(String number, UnaryOperator<String> check) {
        int last = number.length() - 1;
        var should = check.apply(number.substring(0, last));
        if (!number.substring(last).equals(should)) {
            throw new Unfit(
                    Fault.CHECK_DIGIT,
                    "last digit of " + number + " should be " + should,
                    "read it again from the thing itself");
        }
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }
}
