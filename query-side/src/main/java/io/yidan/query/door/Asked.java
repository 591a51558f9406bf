package io.yidan.query.door;

import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.id.WaybillNumber;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads what a reader asks with, or says what is wrong with it. */
public final class Asked {
    private Asked() {}

    public static Caller caller(CallerSource callers) {
        return callers.current().orElseThrow(NotShown::noCaller);
    }

    /** A number as people write it; the check character is checked if it is there. */
    public static WaybillNumber number(String written) {
        try {
            return WaybillNumber.parse(written);
        } catch (InvalidIdentifier e) {
            var fault =
                    switch (e.code()) {
                        case DATE -> ReadFault.IDENTIFIER_DATE;
                        case CHECK_CHARACTER -> ReadFault.CHECK_CHARACTER;
                        default -> ReadFault.IDENTIFIER_FORM;
                    };
            throw NotShown.of(fault, "waybill_number", e.getMessage());
        }
    }

    /** A moment with its zone. */
    public static Instant moment(String field, String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            throw NotShown.of(
                    ReadFault.FIELD_FORM,
                    field,
                    "a moment is written with its zone, as 2026-11-23T10:20+08:00, got: "
                            + written);
        }
    }
}
