package io.yidan.waybill.journey;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/** Who had a unit from when to when. No custodian is a gap nobody accounts for; no end is now. */
public record CustodySpan(
        Optional<PartyId> custodian, EventTime from, Optional<EventTime> until, Basis basis) {

    /** How custody came. */
    public enum Basis {
        /** It began here. */
        ORIGIN,
        /** By an accepted handover. */
        HANDOVER,
        /** Told by one side only. */
        ONE_SIDED
    }
}
