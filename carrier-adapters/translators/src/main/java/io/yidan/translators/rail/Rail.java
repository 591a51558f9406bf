package io.yidan.translators.rail;

import io.yidan.translators.value.CellReader;
import io.yidan.translators.value.Mode;
import io.yidan.translators.value.NumberedThing;

import java.util.Map;

/** Railways: wagons of both gauges, station codes. */
public final class Rail implements Mode {
    @Override
    public Map<String, CellReader> columnTypes() {
        return Map.of(
                "wagon-1520",
                NumberedThing.checked(
                        "a wagon number of 8 digits, the last one a check digit",
                        "[0-9]{8}",
                        Rail::checkDigit),
                "wagon-1435",
                NumberedThing.of("a wagon number of 7 digits", "[0-9]{7}"),
                "telegraph",
                NumberedThing.of("a telegraph code of 3 letters", "[A-Z]{3}"),
                "esr",
                NumberedThing.of("a station code of 6 digits", "[0-9]{6}"));
    }

    /** Every other digit is doubled, digits of the products are added, the sum is filled up to a ten. */
    private static String checkDigit(String serial) {
        int sum = 0;
        for (int i = 0; i < serial.length(); i++) {
            int product = (serial.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return Integer.toString((10 - sum % 10) % 10);
    }
}
