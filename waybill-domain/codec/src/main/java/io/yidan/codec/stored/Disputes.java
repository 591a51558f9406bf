package io.yidan.codec.stored;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.event.v1.DisputeSettled;
import io.yidan.proto.event.v1.HandoverDisputed;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;

/** Decisions about disputes as they are stored. */
final class Disputes {
    private Disputes() {}

    static WaybillEvent.Decided read(Stamp stamp, HandoverDisputed kept) {
        return new WaybillEvent.HandoverDisputed(
                stamp,
                kept.getHandoverId(),
                UnitIds.read(kept.getUnitsList(), At.TOP),
                kept.getReasonCode(),
                kept.getRemark());
    }

    static WaybillEvent.Decided read(Stamp stamp, DisputeSettled kept) {
        return new WaybillEvent.DisputeSettled(
                stamp,
                new RequestId(kept.getDisputeId()),
                Maybe.text(kept.getLiableParty(), PartyId::new),
                kept.getOutcome());
    }

    static HandoverDisputed write(WaybillEvent.HandoverDisputed event) {
        return HandoverDisputed.newBuilder()
                .setHandoverId(event.handover())
                .addAllUnits(UnitIds.write(event.units()))
                .setReasonCode(event.reason())
                .setRemark(event.remark())
                .build();
    }

    static DisputeSettled write(WaybillEvent.DisputeSettled event) {
        return DisputeSettled.newBuilder()
                .setDisputeId(event.dispute().value())
                .setLiableParty(event.liable().map(PartyId::value).orElse(""))
                .setOutcome(event.outcome())
                .build();
    }
}
