package io.yidan.waybill.journey;

import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/** Something that does not fit together; kept and shown, never a reason to refuse. The detail names no seal. */
public record Anomaly(
        Kind kind, Optional<UnitId> unit, EventTime at, Optional<FactKey> key, String detail) {

    /** What does not fit. The names are part of the public contract. */
    public enum Kind {
        /** Two tellings of one key and revision contradict each other and nobody has settled it. */
        CONFLICT_OPEN,
        /** Told after the waybill was delivered, closed or voided. */
        AFTER_END,
        /** Custody was taken or given without the other side. */
        ONE_SIDED_CUSTODY,
        /** Nobody accounts for the unit between two custodians. */
        CUSTODY_GAP,
        /** A seal reads differently from the one affixed, or is missing. */
        SEAL_DIFFERS,
        /** A seal was broken or found open. */
        SEAL_BROKEN,
        /** A unit was set on a second means before it left the first. */
        ON_TWO_MEANS,
        /** A fact names a means that carried no unit of this waybill then. */
        MEANS_EMPTY,
        /** A movement at a place that is on no leg of its teller. */
        LEG_NOT_FOUND,
        /** A unit arrived before it left. */
        ARRIVED_BEFORE_DEPARTURE,
        /** A unit was reported damaged or short. */
        DAMAGE_OR_SHORTAGE
    }
}
