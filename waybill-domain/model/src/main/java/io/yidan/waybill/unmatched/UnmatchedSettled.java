package io.yidan.waybill.unmatched;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

import java.util.Optional;

/**
 * The waiting of a fact kept aside is over.
 *
 * @param waybill where it went; none if it ran out of time or was set aside
 * @param by who joined it or set it aside by hand; none if the exchange found it or gave it up
 */
public record UnmatchedSettled(Optional<WaybillNumber> waybill, Optional<PartyId> by)
        implements UnmatchedEvent {

    /** The exchange found its waybill. */
    public static UnmatchedSettled found(WaybillNumber waybill) {
        return new UnmatchedSettled(Optional.of(waybill), Optional.empty());
    }

    /** It ran out of time. */
    public static UnmatchedSettled expired() {
        return new UnmatchedSettled(Optional.empty(), Optional.empty());
    }

    /** Somebody said which waybill it belongs to. */
    public static UnmatchedSettled joined(WaybillNumber waybill, PartyId by) {
        return new UnmatchedSettled(Optional.of(waybill), Optional.of(by));
    }

    /** Somebody said that it belongs to none. */
    public static UnmatchedSettled setAside(PartyId by) {
        return new UnmatchedSettled(Optional.empty(), Optional.of(by));
    }

    /** Whether nothing that was told before under the same key waits any longer; else one telling of it found its way. */
    public boolean endsAll() {
        return waybill.isEmpty() || by.isPresent();
    }
}
