package io.yidan.waybill.stay;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A hold with the times at which the exchange learned of it; units it names, or all if none; no end while it is open. */
public record Held(PartyId by, List<UnitId> units, Instant from, Optional<Instant> to) {

    boolean covers(UnitId unit, Instant at) {
        return (units.isEmpty() || units.contains(unit))
                && !at.isBefore(from)
                && to.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
