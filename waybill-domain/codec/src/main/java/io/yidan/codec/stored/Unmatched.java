package io.yidan.codec.stored;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.fact.FactForms;
import io.yidan.codec.type.Aliases;
import io.yidan.proto.event.v1.FactUnmatched;
import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;

/** Facts kept aside, as they are stored. */
final class Unmatched {
    private Unmatched() {}

    static UnmatchedFact read(FactUnmatched kept) {
        Address address =
                kept.hasAddressedToAlias()
                        ? Address.of(
                                Aliases.read(
                                        kept.getAddressedToAlias(),
                                        At.TOP.in("addressed_to_alias")))
                        : Address.of(WaybillNumber.parse(kept.getAddressedTo()));
        return new UnmatchedFact(address, FactForms.read(kept.getFact()));
    }

    static UnmatchedSettled read(io.yidan.proto.event.v1.UnmatchedSettled kept) {
        return new UnmatchedSettled(
                Maybe.text(kept.getWaybillNumber(), WaybillNumber::new),
                Maybe.text(kept.getBy(), PartyId::new));
    }

    static WaybillEvent write(UnmatchedFact unmatched) {
        var wire = FactUnmatched.newBuilder().setFact(FactForms.write(unmatched.fact()));
        switch (unmatched.addressedTo()) {
            case Address.Number(var number) -> wire.setAddressedTo(number.value());
            case Address.ByAlias(var alias) -> wire.setAddressedToAlias(Aliases.write(alias));
        }
        return WaybillEvent.newBuilder().setFactUnmatched(wire).build();
    }

    static WaybillEvent write(UnmatchedSettled settled) {
        return WaybillEvent.newBuilder()
                .setUnmatchedSettled(
                        io.yidan.proto.event.v1.UnmatchedSettled.newBuilder()
                                .setWaybillNumber(Maybe.text(settled.waybill()))
                                .setBy(Maybe.text(settled.by())))
                .build();
    }
}
