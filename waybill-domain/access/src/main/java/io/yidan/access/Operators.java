package io.yidan.access;

import io.yidan.waybill.id.PartyId;

import java.util.Set;

/** The parties that run the exchange: they see how it goes and mend it, and by that no waybill. */
public record Operators(Set<PartyId> parties) {
    public Operators {
        parties = Set.copyOf(parties);
    }

    /** Whether the caller is one of them. */
    public boolean include(Caller caller) {
        return parties.contains(caller.party());
    }
}
