package io.yidan.translators.value;

import com.google.protobuf.Timestamp;

import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.LocalDay;
import io.yidan.proto.type.v1.TimePrecision;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

/** A time on the clocks of one zone, in one of several spellings; a day stays a day. */
public record TimeCell(ZoneId zone, List<TimeFormat> formats) implements CellReader {
    public TimeCell {
        formats = List.copyOf(formats);
    }

    @Override
    public EventTime read(String cell) {
        for (var format : formats) {
            if (!format.spells(cell)) {
                continue;
            }
            try {
                return format.dayOnly()
                        ? day(LocalDate.parse(cell, format.formatter()))
                        : moment(LocalDateTime.parse(cell, format.formatter()), format.precision());
            } catch (DateTimeParseException _) {
                // spelt well, but no calendar has it; the next spelling may read it otherwise
            }
        }
        throw misspelt();
    }

    /** A day is taken only where the mapping knows days. */
    @Override
    public EventTime read(TypedTime time) {
        if (!time.dayOnly()) {
            return moment(time.at(), time.precision());
        }
        if (formats.stream().noneMatch(TimeFormat::dayOnly)) {
            throw misspelt();
        }
        return day(time.at().toLocalDate());
    }

    private Unfit misspelt() {
        return new Unfit(
                Fault.TIME_FORM,
                "is a time like "
                        + formats.stream()
                                .map(TimeFormat::pattern)
                                .collect(Collectors.joining(", ")),
                "write it so, or add the spelling to time.formats of the mapping");
    }

    private EventTime day(LocalDate date) {
        return EventTime.newBuilder()
                .setDay(LocalDay.newBuilder().setDate(date.toString()).setZone(zone.getId()))
                .build();
    }

    private EventTime moment(LocalDateTime local, TimePrecision precision) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new Unfit(
                    Fault.TIME_INVALID,
                    "the clocks of "
                            + zone
                            + (offsets.isEmpty() ? " never showed it" : " showed it twice"),
                    "look up when it happened and post it by itself with its offset");
        }
        return EventTime.newBuilder()
                .setInstant(zoned(local, offsets.getFirst(), precision))
                .build();
    }

    private static ZonedInstant zoned(
            LocalDateTime local, ZoneOffset offset, TimePrecision precision) {
        return ZonedInstant.newBuilder()
                .setAt(
                        Timestamp.newBuilder()
                                .setSeconds(local.toEpochSecond(offset))
                                .setNanos(local.getNano()))
                .setOffsetMinutes(offset.getTotalSeconds() / 60)
                .setPrecision(precision)
                .build();
    }

    @Override
    public Kind kind() {
        return Kind.TIME;
    }
}
