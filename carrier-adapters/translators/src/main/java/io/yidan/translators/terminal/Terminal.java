package io.yidan.translators.terminal;

import io.yidan.translators.value.CellReader;
import io.yidan.translators.value.Mode;
import io.yidan.translators.value.NumberedThing;

import java.util.Map;

/** Terminals, gates and scales: containers, and the number of the waybill itself. */
public final class Terminal implements Mode {
    @Override
    public Map<String, CellReader> columnTypes() {
        return Map.of(
                "container",
                NumberedThing.checked(
                        "a container number: 4 letters, the 4th U, J or Z, and 7 digits",
                        "[A-Z]{3}[UJZ][0-9]{7}",
                        Terminal::checkDigit),
                "waybill",
                NumberedThing.of(
                        "a waybill number: 4 letters, 4 letters or digits, 12 digits",
                        "[A-Z]{4}[A-Z0-9]{4}[0-9]{12}[A-Z0-9]?"));
    }

    /** ISO 6346; letters count from 10 and leave out the multiples of 11. */
    private static String checkDigit(String serial) {
        int sum = 0;
        for (int i = 0; i < serial.length(); i++) {
            int plain = Character.digit(serial.charAt(i), 36);
            sum += (plain < 10 ? plain : plain + (plain - 1) / 10) << i;
        }
        return Integer.toString(sum % 11 % 10);
    }
}
