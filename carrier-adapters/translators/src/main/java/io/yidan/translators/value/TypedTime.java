package io.yidan.translators.value;

import io.yidan.proto.type.v1.TimePrecision;

import java.time.LocalDateTime;

/**
 * A time that a workbook keeps as such, so that no spelling has to be guessed.
 *
 * @param precision how finely it is shown; unspecified for a day
 * @param text as it is told to people
 */
public record TypedTime(LocalDateTime at, TimePrecision precision, String text) {
    boolean dayOnly() {
        return precision == TimePrecision.TIME_PRECISION_UNSPECIFIED;
    }
}
