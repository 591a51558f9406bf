package io.yidan.waybill.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When something happened, exactly as finely as it was told. */
public sealed interface EventTime {

    /** The earliest instant it can mean. */
    Instant start();

    /** Where it stands in an order of events: a day stands at its end. */
    Instant order();

    /** Whether it is an instant and may be used to count minutes. */
    default boolean exact() {
        return this instanceof Moment;
    }

    /** An instant, with the offset in force at the place. */
    record Moment(Instant at, int offsetMinutes, Precision precision) implements EventTime {
        @Override
        public Instant start() {
            return at;
        }

        @Override
        public Instant order() {
            return at;
        }

        public ZoneOffset offset() {
            return ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
        }
    }

    /** A calendar day at a place; no hour is invented for it. */
    record Day(LocalDate date, ZoneId zone) implements EventTime {
        @Override
        public Instant start() {
            return date.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant order() {
            return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        }
    }

    /** How finely an instant was told. */
    enum Precision {
        SECOND,
        MINUTE
    }
}
