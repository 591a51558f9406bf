package io.yidan.codec.fact;

import io.yidan.codec.Canonical;
import io.yidan.proto.event.v1.FactRecorded;
import io.yidan.proto.type.v1.Place;
import io.yidan.waybill.fact.FactEnvelope;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.value.Bytes;

import java.util.Optional;
import java.util.Set;

/**
 * Tells a repeat of a fact from a contradiction: a hash over what was told, left out when and how it was sent, who
 * passed it on, who is named in it, and what places are called.
 */
final class FactHash {
    private static final Set<Integer> ENVELOPE_LEAVES_OUT =
            Set.of(
                    io.yidan.proto.type.v1.FactEnvelope.SENT_AT_FIELD_NUMBER,
                    io.yidan.proto.type.v1.FactEnvelope.CHANNEL_FIELD_NUMBER,
                    io.yidan.proto.type.v1.FactEnvelope.FORWARDERS_FIELD_NUMBER);
    private static final Set<Integer> PLACE_LEAVES_OUT =
            Set.of(Place.NAME_ZH_FIELD_NUMBER, Place.NAME_EN_FIELD_NUMBER);
    private static final Canonical CANONICAL =
            Canonical.leavingOut(
                    field -> {
                        var message = field.getContainingType();
                        if (message.equals(io.yidan.proto.type.v1.FactEnvelope.getDescriptor())) {
                            return ENVELOPE_LEAVES_OUT.contains(field.getNumber());
                        }
                        return message.equals(Place.getDescriptor())
                                && PLACE_LEAVES_OUT.contains(field.getNumber());
                    });

    private FactHash() {}

    static Bytes of(FactEnvelope envelope, Optional<Happening> happening) {
        var told =
                FactRecorded.newBuilder()
                        .setOriginator(envelope.key().originator().value())
                        .setEnvelope(Envelopes.write(envelope));
        happening.map(Happenings::write).ifPresent(told::setHappening);
        return CANONICAL.hash(told.build());
    }
}
