package io.yidan.gateway.decide;

import com.google.protobuf.Timestamp;

import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.TimePrecision;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as forms send them: by the clocks of Beijing, to the minute. Example: 2026-09-07T15:05. */
public final class FormTime {
    private static final int BEIJING = 480;

    private FormTime() {}

    public static EventTime read(String typed) {
        return read("at", typed);
    }

    /** The same of a field of another name. */
    public static EventTime read(String field, String typed) {
        try {
            var told = LocalDateTime.parse(typed).toEpochSecond(ZoneOffset.ofHours(8));
            var time = EventTime.newBuilder();
            time.getInstantBuilder()
                    .setAt(Timestamp.newBuilder().setSeconds(told))
                    .setOffsetMinutes(BEIJING)
                    .setPrecision(TimePrecision.TIME_PRECISION_MINUTE);
            return time.build();
        } catch (DateTimeException _) {
            throw NotAccepted.of(
                    ErrorCode.TIME_INVALID, field, "a time is written as 2026-09-07T15:05");
        }
    }
}
