package io.yidan.waybill.fact;

import io.yidan.waybill.id.PartyId;

import java.util.Comparator;

/** The name of a fact for ever: who told it, from which system, under which id. */
public record FactKey(PartyId originator, String sourceSystem, String eventId)
        implements Comparable<FactKey> {
    private static final Comparator<FactKey> ORDER =
            Comparator.comparing((FactKey key) -> key.originator.value())
                    .thenComparing(FactKey::sourceSystem)
                    .thenComparing(FactKey::eventId);

    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return originator + ":" + sourceSystem + ":" + eventId;
    }
}
