package io.yidan.waybill.journey.read;

import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.fact.FactEnvelope;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.value.EventTime;

import java.util.List;
import java.util.Optional;

/** When, where and by whom something was told; the party acted for comes before the one who told. */
record Telling(
        EventTime at,
        List<PartyId> tellers,
        Optional<Place> place,
        Optional<Integer> leg,
        Optional<FactKey> key) {

    static Telling of(FactEnvelope envelope) {
        var originator = envelope.key().originator();
        return new Telling(
                envelope.time(),
                envelope.onBehalfOf()
                        .map(party -> List.of(party, originator))
                        .orElse(List.of(originator)),
                envelope.place(),
                envelope.leg(),
                Optional.of(envelope.key()));
    }

    static Telling of(Handover handover, EventTime at) {
        return new Telling(
                at,
                List.of(handover.to()),
                Optional.of(handover.place()),
                Optional.empty(),
                Optional.empty());
    }

    /** In whose name it was told. */
    PartyId by() {
        return tellers.getFirst();
    }

    boolean isAt(Place other) {
        return place.filter(other::samePlace).isPresent();
    }
}
