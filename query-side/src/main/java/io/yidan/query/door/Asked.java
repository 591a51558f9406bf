package io.yidan.query.door;

import com.google.protobuf.Timestamp;

import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Reads what a reader asks with, or says what is wrong with it. */
public final class Asked {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Pattern MONTH = Pattern.compile("2[0-9]{3}-(0[1-9]|1[0-2])");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{0,64}");

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
            return known(field, OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException e) {
            throw NotShown.of(
                    ReadFault.FIELD_FORM,
                    field,
                    "a moment is written with its zone, as 2026-11-23T10:20+08:00, got: "
                            + written);
        }
    }

    public static Instant moment(String field, Timestamp told) {
        try {
            return known(field, Instant.ofEpochSecond(told.getSeconds(), told.getNanos()));
        } catch (DateTimeException | ArithmeticException _) {
            throw outOfAllTimes(field);
        }
    }

    /** A month as 2026-09. */
    public static YearMonth month(String field, String written) {
        if (!MONTH.matcher(written).matches()) {
            throw NotShown.of(
                    ReadFault.FIELD_FORM, field, "a month is written as 2026-09, got: " + written);
        }
        return YearMonth.parse(written);
    }

    /** The code of a party. */
    public static PartyId party(String field, String written) {
        try {
            return new PartyId(written);
        } catch (InvalidIdentifier e) {
            throw NotShown.of(ReadFault.IDENTIFIER_FORM, field, e.getMessage());
        }
    }

    /** A code as partners use it, or nothing. */
    public static String code(String field, String written) {
        if (!CODE.matcher(written).matches()) {
            throw NotShown.of(
                    ReadFault.FIELD_FORM,
                    field,
                    "a code is at most 64 capital letters, digits, hyphens and underscores");
        }
        return written;
    }

    private static Instant known(String field, Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw outOfAllTimes(field);
        }
        return time;
    }

    private static NotShown outOfAllTimes(String field) {
        return NotShown.of(ReadFault.FIELD_FORM, field, "a moment lies in the years 1 to 9999");
    }
}
