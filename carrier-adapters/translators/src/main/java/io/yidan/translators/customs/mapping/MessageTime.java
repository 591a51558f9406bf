package io.yidan.translators.customs.mapping;

import com.google.protobuf.Timestamp;

import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.TimePrecision;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.value.CellReader;
import io.yidan.translators.value.TimeCell;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** A time that bears its offset, or else one on the clocks the layout names. Example: 2026-09-16T07:25+08:00. */
record MessageTime(TimeCell local) implements CellReader {
    private static final Pattern WITH_OFFSET =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?<second>:[0-9]{2}(\\.[0-9]{1,9})?)?"
                        + "(Z|[+-][0-9]{2}:[0-9]{2})");

    @Override
    public EventTime read(String text) {
        var spelt = WITH_OFFSET.matcher(text);
        if (!spelt.matches()) {
            return local.read(text);
        }
        try {
            return at(OffsetDateTime.parse(text), spelt.group("second") != null);
        } catch (DateTimeException _) {
            throw new Unfit(Fault.TIME_INVALID, "no calendar has it", "write the time as it was");
        }
    }

    private static EventTime at(OffsetDateTime time, boolean seconds) {
        var instant =
                ZonedInstant.newBuilder()
                        .setAt(
                                Timestamp.newBuilder()
                                        .setSeconds(time.toEpochSecond())
                                        .setNanos(time.getNano()))
                        .setOffsetMinutes(time.getOffset().getTotalSeconds() / 60)
                        .setPrecision(
                                seconds
                                        ? TimePrecision.TIME_PRECISION_SECOND
                                        : TimePrecision.TIME_PRECISION_MINUTE);
        return EventTime.newBuilder().setInstant(instant).build();
    }

    @Override
    public Kind kind() {
        return Kind.TIME;
    }
}
