package io.yidan.waybill.alias;

import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Where spans begin and end. A day counts whole at both ends, as nobody knows the hour. */
final class Times {
    private Times() {}

    static Instant from(EventTime time) {
        return time.start().truncatedTo(ChronoUnit.MICROS);
    }

    /** What happens at this instant is no longer in it. */
    static Instant until(EventTime time) {
        return time instanceof EventTime.Day ? after(time) : from(time);
    }

    /** What happens at this instant is still in it. */
    static Instant after(EventTime time) {
        return time.order().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The earlier one of those there are. */
    static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Instant::compareTo);
    }
}
