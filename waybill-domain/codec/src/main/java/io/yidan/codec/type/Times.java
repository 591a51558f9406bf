package io.yidan.codec.type;

import com.google.protobuf.Timestamp;

import io.yidan.codec.At;
import io.yidan.codec.Unreadable;
import io.yidan.proto.type.v1.LocalDay;
import io.yidan.proto.type.v1.TimePrecision;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.waybill.value.EventTime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Times on the wire and in the model. Nothing is made finer than it was told. */
public final class Times {
    private static final int FARTHEST_OFFSET = 14 * 60;
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Times() {}

    public static EventTime read(io.yidan.proto.type.v1.EventTime told, At at) {
        return switch (told.getToldCase()) {
            case INSTANT -> moment(told.getInstant(), at.in("instant"));
            case DAY -> day(told.getDay(), at.in("day"));
            case TOLD_NOT_SET ->
                    throw at.wrong(
                            Unreadable.Code.FIELD_MISSING, "say when, as an instant or as a day");
        };
    }

    public static EventTime.Moment moment(ZonedInstant told, At at) {
        at.in("at").require(told.hasAt());
        if (!told.hasOffsetMinutes()) {
            throw at.in("offset_minutes")
                    .wrong(
                            Unreadable.Code.TIME_OFFSET_MISSING,
                            "an instant says the offset of its place");
        }
        if (Math.abs(told.getOffsetMinutes()) > FARTHEST_OFFSET) {
            throw at.in("offset_minutes")
                    .wrong(Unreadable.Code.TIME_INVALID, "an offset is -840 to 840 minutes");
        }
        var precision = precision(told.getPrecision(), at.in("precision"));
        return new EventTime.Moment(
                instant(told.getAt(), at.in("at")), told.getOffsetMinutes(), precision);
    }

    public static Instant instant(Timestamp told, At at) {
        boolean known =
                told.getSeconds() >= FIRST.getEpochSecond()
                        && told.getSeconds() <= LAST.getEpochSecond()
                        && told.getNanos() >= 0
                        && told.getNanos() < 1_000_000_000;
        if (!known) {
            throw at.wrong(Unreadable.Code.TIME_INVALID, "an instant lies in the years 1 to 9999");
        }
        return Instant.ofEpochSecond(told.getSeconds(), told.getNanos());
    }

    private static EventTime.Day day(LocalDay told, At at) {
        return new EventTime.Day(
                date(told.getDate(), at.in("date")), zone(told.getZone(), at.in("zone")));
    }

    private static LocalDate date(String told, At at) {
        try {
            return LocalDate.parse(told);
        } catch (DateTimeException e) {
            throw at.wrong(Unreadable.Code.TIME_INVALID, "no calendar has the day " + told);
        }
    }

    private static ZoneId zone(String told, At at) {
        if (!ZONES.contains(told)) {
            throw at.wrong(Unreadable.Code.TIME_ZONE_UNKNOWN, "no zone is called " + told);
        }
        return ZoneId.of(told);
    }

    private static EventTime.Precision precision(TimePrecision told, At at) {
        return switch (told) {
            case TIME_PRECISION_UNSPECIFIED, TIME_PRECISION_SECOND -> EventTime.Precision.SECOND;
            case TIME_PRECISION_MINUTE -> EventTime.Precision.MINUTE;
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static io.yidan.proto.type.v1.EventTime write(EventTime time) {
        var wire = io.yidan.proto.type.v1.EventTime.newBuilder();
        switch (time) {
            case EventTime.Moment moment -> wire.setInstant(write(moment));
            case EventTime.Day day ->
                    wire.setDay(
                            LocalDay.newBuilder()
                                    .setDate(day.date().toString())
                                    .setZone(day.zone().getId()));
        }
        return wire.build();
    }

    public static ZonedInstant write(EventTime.Moment moment) {
        return ZonedInstant.newBuilder()
                .setAt(write(moment.at()))
                .setOffsetMinutes(moment.offsetMinutes())
                .setPrecision(
                        switch (moment.precision()) {
                            case SECOND -> TimePrecision.TIME_PRECISION_SECOND;
                            case MINUTE -> TimePrecision.TIME_PRECISION_MINUTE;
                        })
                .build();
    }

    public static Timestamp write(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
