package io.yidan.waybill.testing;

import io.yidan.waybill.value.EventTime;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Event times as tests write them. */
public final class Times {
    public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Times() {}

    /** Example: 2026-09-04T16:32+05:00. */
    public static EventTime.Moment at(String written) {
        var time = OffsetDateTime.parse(written);
        return new EventTime.Moment(
                time.toInstant(),
                time.getOffset().getTotalSeconds() / 60,
                EventTime.Precision.MINUTE);
    }

    /** A day and no hour. Example: 2026-09-04. */
    public static EventTime.Day day(String date, ZoneId zone) {
        return new EventTime.Day(LocalDate.parse(date), zone);
    }
}
