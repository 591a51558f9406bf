package io.yidan.waybill.fact;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who told a fact, under which key and revision, when and where it happened. */
public record FactEnvelope(
        FactKey key,
        long revision,
        Classifier classifier,
        EventTime time,
        Optional<Place> place,
        Optional<Integer> leg,
        Optional<Instant> sentAt,
        Optional<PartyId> onBehalfOf,
        String channel,
        List<PartyId> forwarders,
        String correctionCode,
        Optional<Withdrawal> withdrawal) {

    public FactEnvelope {
        forwarders = List.copyOf(forwarders);
    }
}
