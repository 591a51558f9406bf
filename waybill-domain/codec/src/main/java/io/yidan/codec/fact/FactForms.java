package io.yidan.codec.fact;

import com.google.protobuf.ByteString;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.Unreadable;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.type.Aliases;
import io.yidan.codec.type.Persons;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.event.v1.FactRecorded;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;

/** A whole fact: as it comes through the door, and as it is kept. */
public final class FactForms {
    private FactForms() {}

    /** The fact a party tells, checked, its personal values sealed, with the hash that tells a repeat. */
    public static Fact told(LegEvent event, PartyId originator, PersonalVault vault) {
        var envelope = Envelopes.read(event.getEnvelope(), originator, At.TOP.in("envelope"));
        if (event.hasHappening() == envelope.withdrawal().isPresent()) {
            throw new Unreadable(
                    "happening",
                    Unreadable.Code.FIELD_MISSING,
                    "say what happened, or withdraw the fact, not both");
        }
        var persons = Persons.toldBy(originator, vault);
        var happening =
                Maybe.when(
                        event.hasHappening(),
                        () ->
                                Happenings.read(
                                        event.getHappening(), At.TOP.in("happening"), persons));
        return new Fact(envelope, happening, FactHash.of(envelope, happening));
    }

    /** What a leg event is addressed to. */
    public static Address addressedTo(LegEvent event) {
        return switch (event.getAddressedToCase()) {
            case WAYBILL_NUMBER ->
                    Address.of(
                            At.TOP.read(
                                    "waybill_number",
                                    event.getWaybillNumber(),
                                    WaybillNumber::parse));
            case ALIAS -> Address.of(Aliases.read(event.getAlias(), At.TOP.in("alias")));
            case ADDRESSEDTO_NOT_SET ->
                    throw new Unreadable(
                            "waybill_number", Unreadable.Code.FIELD_MISSING, "must be given");
        };
    }

    public static Fact read(FactRecorded kept) {
        var originator = new PartyId(kept.getOriginator());
        return new Fact(
                Envelopes.read(kept.getEnvelope(), originator, At.TOP.in("envelope")),
                Maybe.when(
                        kept.hasHappening(),
                        () ->
                                Happenings.read(
                                        kept.getHappening(),
                                        At.TOP.in("happening"),
                                        Persons.asKept())),
                Bytes.of(kept.getContentSha256().toByteArray()));
    }

    public static FactRecorded write(Fact fact) {
        var wire =
                FactRecorded.newBuilder()
                        .setOriginator(fact.key().originator().value())
                        .setEnvelope(Envelopes.write(fact.envelope()))
                        .setContentSha256(ByteString.copyFrom(fact.hash().toArray()));
        fact.happening().map(Happenings::write).ifPresent(wire::setHappening);
        return wire.build();
    }
}
