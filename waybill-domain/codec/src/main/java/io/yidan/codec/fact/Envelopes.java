package io.yidan.codec.fact;

import io.yidan.codec.Again;
import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.fact.Withdrawal;
import io.yidan.waybill.id.PartyId;

/** The envelope of a fact on the wire and in the model; who tells it comes from the credential. */
final class Envelopes {
    private Envelopes() {}

    static io.yidan.waybill.fact.FactEnvelope read(FactEnvelope told, PartyId originator, At at) {
        return new io.yidan.waybill.fact.FactEnvelope(
                new FactKey(
                        Again.of(originator), Again.of(told.getSourceSystem()), told.getEventId()),
                told.getRevision(),
                classifier(told.getClassifier(), at.in("classifier")),
                Times.read(told.getEventTime(), at.in("event_time")),
                Again.of(
                        Maybe.when(
                                told.hasPlace(),
                                () -> Places.read(told.getPlace(), at.in("place")))),
                Again.of(Maybe.when(told.hasLeg(), told::getLeg)),
                Maybe.when(
                        told.hasSentAt(), () -> Times.instant(told.getSentAt(), at.in("sent_at"))),
                Maybe.text(
                        told.getOnBehalfOf(), text -> at.read("on_behalf_of", text, PartyId::new)),
                told.getChannel(),
                at.each(
                        "forwarders",
                        told.getForwardersList(),
                        (text, here) -> at.read(here.name(), text, PartyId::new)),
                told.getCorrectionCode(),
                Maybe.when(told.hasWithdrawal(), () -> read(told.getWithdrawal())));
    }

    private static Withdrawal read(io.yidan.proto.type.v1.Withdrawal told) {
        return new Withdrawal(told.getReasonCode(), told.getReplacedBy());
    }

    static FactEnvelope write(io.yidan.waybill.fact.FactEnvelope envelope) {
        var wire =
                FactEnvelope.newBuilder()
                        .setSourceSystem(envelope.key().sourceSystem())
                        .setEventId(envelope.key().eventId())
                        .setRevision(envelope.revision())
                        .setClassifier(write(envelope.classifier()))
                        .setEventTime(Times.write(envelope.time()))
                        .setOnBehalfOf(Maybe.text(envelope.onBehalfOf()))
                        .setChannel(envelope.channel())
                        .addAllForwarders(
                                envelope.forwarders().stream().map(PartyId::value).toList())
                        .setCorrectionCode(envelope.correctionCode());
        envelope.place().map(Places::write).ifPresent(wire::setPlace);
        envelope.leg().ifPresent(wire::setLeg);
        envelope.sentAt().map(Times::write).ifPresent(wire::setSentAt);
        envelope.withdrawal().map(Envelopes::write).ifPresent(wire::setWithdrawal);
        return wire.build();
    }

    private static io.yidan.proto.type.v1.Withdrawal write(Withdrawal withdrawal) {
        return io.yidan.proto.type.v1.Withdrawal.newBuilder()
                .setReasonCode(withdrawal.reason())
                .setReplacedBy(withdrawal.replacedBy())
                .build();
    }

    private static Classifier classifier(io.yidan.proto.type.v1.Classifier told, At at) {
        return switch (told) {
            case CLASSIFIER_REQUESTED -> Classifier.REQUESTED;
            case CLASSIFIER_PLANNED -> Classifier.PLANNED;
            case CLASSIFIER_ESTIMATED -> Classifier.ESTIMATED;
            case CLASSIFIER_ACTUAL -> Classifier.ACTUAL;
            case CLASSIFIER_UNSPECIFIED, UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    private static io.yidan.proto.type.v1.Classifier write(Classifier classifier) {
        return switch (classifier) {
            case REQUESTED -> io.yidan.proto.type.v1.Classifier.CLASSIFIER_REQUESTED;
            case PLANNED -> io.yidan.proto.type.v1.Classifier.CLASSIFIER_PLANNED;
            case ESTIMATED -> io.yidan.proto.type.v1.Classifier.CLASSIFIER_ESTIMATED;
            case ACTUAL -> io.yidan.proto.type.v1.Classifier.CLASSIFIER_ACTUAL;
        };
    }
}
