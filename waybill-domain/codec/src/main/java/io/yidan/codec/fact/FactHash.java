package io.yidan.codec.fact;

import io.yidan.codec.Canonical;
import io.yidan.proto.event.v1.FactRecorded;
import io.yidan.waybill.fact.FactEnvelope;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.value.Bytes;

import java.util.Optional;
import java.util.Set;

/**
 * Tells a repeat of a fact from a contradiction: a hash over what was told, left out when and how it was sent, who
 * passed it on, who is named in it, and what places are called.
 */
public final class FactHash {
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "yidan.event.v1.FactRecorded.content_sha256",
                    "yidan.type.v1.FactEnvelope.sent_at",
                    "yidan.type.v1.FactEnvelope.channel",
                    "yidan.type.v1.FactEnvelope.forwarders",
                    "yidan.type.v1.Place.name_zh",
                    "yidan.type.v1.Place.name_en");
    private static final Canonical CANONICAL =
            Canonical.leavingOut(field -> LEFT_OUT.contains(field.getFullName()));

    private FactHash() {}

    static Bytes of(FactEnvelope envelope, Optional<Happening> happening) {
        var told =
                FactRecorded.newBuilder()
                        .setOriginator(envelope.key().originator().value())
                        .setEnvelope(Envelopes.write(envelope));
        happening.map(Happenings::write).ifPresent(told::setHappening);
        return CANONICAL.hashOwn(told.build());
    }

    /** The hash of a fact as it is kept and published, for who wants to check it. */
    public static Bytes of(FactRecorded fact) {
        return CANONICAL.hash(fact);
    }
}
