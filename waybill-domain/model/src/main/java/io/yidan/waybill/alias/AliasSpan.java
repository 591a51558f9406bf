package io.yidan.waybill.alias;

import io.yidan.waybill.id.UnitId;

import java.time.Instant;
import java.util.Optional;

/**
 * A while in which an alias meant a waybill, a leg of it, or a unit of it.
 *
 * @param from the first instant of it
 * @param to the first instant after it; none while it goes on
 * @param left when the vehicle is known to have gone off with the unit; a unit it takes later is another trip
 */
public record AliasSpan(
        Alias alias,
        Instant from,
        Optional<Instant> to,
        Optional<Instant> left,
        Optional<Integer> leg,
        Optional<UnitId> unit) {

    /** What two spans share that are the same, however long. */
    record Begun(Alias alias, Instant from, Optional<Integer> leg, Optional<UnitId> unit) {}

    Begun begun() {
        return new Begun(alias, from, leg, unit);
    }

    boolean outlasts(AliasSpan other) {
        return to.isEmpty() || other.to.filter(end -> end.isBefore(to.get())).isPresent();
    }
}
