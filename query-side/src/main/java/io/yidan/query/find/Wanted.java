package io.yidan.query.find;

import io.yidan.waybill.id.IdentifierFault;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.id.transport.ContainerNumber;
import io.yidan.waybill.id.transport.Wagon1520;
import io.yidan.waybill.value.Text;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The number somebody looks for, in capital letters and digits side by side.
 *
 * @param misread what is wrong with it, if it looks like a number that can be checked and does not fit
 */
public record Wanted(String value, Optional<Misread> misread) {
    private static final int LONGEST = 64;
    private static final int LONGEST_AS_WRITTEN = 200;
    private static final int SHORTEST_PART = 4;

    /** A check digit or character that does not fit the rest of the number, and the one that would. */
    public record Misread(IdentifierFault code, String value, String expected) {}

    /** Reads a number as people write it. */
    public static Wanted read(String written) {
        if (written.length() > LONGEST_AS_WRITTEN) {
            throw new Illegible(Illegible.Why.TOO_LONG);
        }
        String text = Text.trimmed(written);
        if (!text.isEmpty() && !Text.printable(text, Integer.MAX_VALUE)) {
            throw new Illegible(Illegible.Why.UNREADABLE);
        }
        String value = Text.joined(text);
        if (value.isEmpty()) {
            throw new Illegible(Illegible.Why.EMPTY);
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw new Illegible(Illegible.Why.TOO_LONG);
        }
        return checked(value);
    }

    /** Whether it is long enough to look for numbers that only begin or end so. */
    boolean mayBePart() {
        return value.codePointCount(0, value.length()) >= SHORTEST_PART;
    }

    /** What numbers near to it begin with: all of it, less a check digit that cannot be right. */
    String beginning() {
        return misread.isEmpty() ? value : value.substring(0, value.length() - 1);
    }

    private static Wanted checked(String value) {
        if (value.matches("[A-Z]{4}[A-Z0-9]{4}[0-9]{12}[A-Z0-9]")) {
            var misread = misread(value, WaybillNumber::parse);
            return new Wanted(misread.isEmpty() ? value.substring(0, 20) : value, misread);
        }
        if (value.matches("[A-Z]{3}[UJZ][0-9]{7}")) {
            return new Wanted(value, misread(value, ContainerNumber::new));
        }
        if (value.matches("[0-9]{8}")) {
            return new Wanted(value, misread(value, Wagon1520::new));
        }
        return new Wanted(value, Optional.empty());
    }

    private static Optional<Misread> misread(String value, Consumer<String> check) {
        try {
            check.accept(value);
            return Optional.empty();
        } catch (InvalidIdentifier e) {
            return e.expected().map(expected -> new Misread(e.code(), value, expected));
        }
    }
}
