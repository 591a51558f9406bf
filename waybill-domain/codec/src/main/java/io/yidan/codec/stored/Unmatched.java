package io.yidan.codec.stored;

import io.yidan.codec.Maybe;
import io.yidan.codec.fact.FactForms;
import io.yidan.proto.event.v1.FactUnmatched;
import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;

/** Facts kept aside, as they are stored. */
final class Unmatched {
    private Unmatched() {}

    static UnmatchedFact read(FactUnmatched kept) {
        return new UnmatchedFact(
                new WaybillNumber(kept.getAddressedTo()), FactForms.read(kept.getFact()));
    }

    static UnmatchedSettled read(io.yidan.proto.event.v1.UnmatchedSettled kept) {
        return new UnmatchedSettled(Maybe.text(kept.getWaybillNumber(), WaybillNumber::new));
    }

    static WaybillEvent write(UnmatchedFact unmatched) {
        return WaybillEvent.newBuilder()
                .setFactUnmatched(
                        FactUnmatched.newBuilder()
                                .setAddressedTo(unmatched.addressedTo().value())
                                .setFact(FactForms.write(unmatched.fact())))
                .build();
    }

    static WaybillEvent write(UnmatchedSettled settled) {
        return WaybillEvent.newBuilder()
                .setUnmatchedSettled(
                        io.yidan.proto.event.v1.UnmatchedSettled.newBuilder()
                                .setWaybillNumber(Maybe.text(settled.waybill())))
                .build();
    }
}
