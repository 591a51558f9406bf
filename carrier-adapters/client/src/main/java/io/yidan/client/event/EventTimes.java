package io.yidan.client.event;

import com.google.protobuf.Timestamp;

import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.LocalDay;
import io.yidan.proto.type.v1.TimePrecision;
import io.yidan.proto.type.v1.ZonedInstant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Times as told: a moment with the offset of its place, or a day only. */
public final class EventTimes {
    private static final int LENGTH_TO_THE_MINUTE = "2026-09-04T16:32".length();

    private EventTimes() {}

    /** A moment with its offset, to the minute or the second as written: 2026-09-04T16:32+05:00. */
    public static EventTime moment(String text) {
        return EventTime.newBuilder().setInstant(zoned(text)).build();
    }

    /** A day and the zone whose day it is: 2026-09-01, Asia/Almaty. */
    public static EventTime day(String date, String zone) {
        return EventTime.newBuilder()
                .setDay(
                        LocalDay.newBuilder()
                                .setDate(LocalDate.parse(date).toString())
                                .setZone(ZoneId.of(zone).getId()))
                .build();
    }

    /** A moment with its offset, for plans and estimates. */
    public static ZonedInstant zoned(String text) {
        var time = OffsetDateTime.parse(text);
        return ZonedInstant.newBuilder()
                .setAt(
                        Timestamp.newBuilder()
                                .setSeconds(time.toEpochSecond())
                                .setNanos(time.getNano()))
                .setOffsetMinutes(time.getOffset().getTotalSeconds() / 60)
                .setPrecision(
                        toTheMinute(text)
                                ? TimePrecision.TIME_PRECISION_MINUTE
                                : TimePrecision.TIME_PRECISION_SECOND)
                .build();
    }

    private static boolean toTheMinute(String text) {
        return text.length() > LENGTH_TO_THE_MINUTE && text.charAt(LENGTH_TO_THE_MINUTE) != ':';
    }
}
