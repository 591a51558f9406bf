package io.yidan.codec.stored;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Persons;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Remarks;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.event.v1.DecisionStamp;
import io.yidan.proto.event.v1.HandoverAccepted;
import io.yidan.proto.event.v1.HandoverExpired;
import io.yidan.proto.event.v1.HandoverOffered;
import io.yidan.proto.event.v1.HandoverRefused;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;

/** Decisions about handovers as they are stored. */
final class Handovers {
    private static final At TOP = At.TOP;

    private Handovers() {}

    static WaybillEvent.Decided read(HandoverOffered kept) {
        return new WaybillEvent.HandoverOffered(
                Stamps.read(kept.getStamp()),
                kept.getHandoverId(),
                new PartyId(kept.getToParty()),
                UnitIds.read(kept.getUnitsList(), TOP),
                Places.read(kept.getPlace(), TOP.in("place")),
                Times.read(kept.getAt(), TOP.in("at")),
                Maybe.when(kept.hasPieces(), kept::getPieces),
                Times.instant(kept.getExpiresAt(), TOP.in("expires_at")));
    }

    static WaybillEvent.Decided read(HandoverAccepted kept) {
        return new WaybillEvent.HandoverAccepted(
                Stamps.read(kept.getStamp()),
                kept.getHandoverId(),
                Times.read(kept.getAt(), TOP.in("at")),
                TOP.each("remarks", kept.getRemarksList(), Remarks::read),
                Maybe.when(
                        kept.hasSignatory(),
                        () -> Persons.asKept().read(kept.getSignatory(), TOP.in("signatory"))));
    }

    static WaybillEvent.Decided read(HandoverRefused kept) {
        return new WaybillEvent.HandoverRefused(
                Stamps.read(kept.getStamp()),
                kept.getHandoverId(),
                Times.read(kept.getAt(), TOP.in("at")),
                kept.getReasonCode(),
                kept.getRemark());
    }

    static WaybillEvent.Decided read(HandoverExpired kept) {
        return new WaybillEvent.HandoverExpired(Stamps.read(kept.getStamp()), kept.getHandoverId());
    }

    static HandoverOffered write(WaybillEvent.HandoverOffered event, DecisionStamp stamp) {
        var wire =
                HandoverOffered.newBuilder()
                        .setStamp(stamp)
                        .setHandoverId(event.handover())
                        .setToParty(event.to().value())
                        .addAllUnits(UnitIds.write(event.units()))
                        .setPlace(Places.write(event.place()))
                        .setAt(Times.write(event.at()))
                        .setExpiresAt(Times.write(event.expiresAt()));
        event.pieces().ifPresent(wire::setPieces);
        return wire.build();
    }

    static HandoverAccepted write(WaybillEvent.HandoverAccepted event, DecisionStamp stamp) {
        var wire =
                HandoverAccepted.newBuilder()
                        .setStamp(stamp)
                        .setHandoverId(event.handover())
                        .setAt(Times.write(event.at()))
                        .addAllRemarks(event.remarks().stream().map(Remarks::write).toList());
        event.signatory().map(Persons::write).ifPresent(wire::setSignatory);
        return wire.build();
    }

    static HandoverRefused write(WaybillEvent.HandoverRefused event, DecisionStamp stamp) {
        return HandoverRefused.newBuilder()
                .setStamp(stamp)
                .setHandoverId(event.handover())
                .setAt(Times.write(event.at()))
                .setReasonCode(event.reason())
                .setRemark(event.remark())
                .build();
    }
}
