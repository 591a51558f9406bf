package io.yidan.codec.stored;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.content.ContentChanges;
import io.yidan.codec.type.Persons;
import io.yidan.proto.event.v1.AmendmentAccepted;
import io.yidan.proto.event.v1.AmendmentCancelled;
import io.yidan.proto.event.v1.AmendmentDeclined;
import io.yidan.proto.event.v1.AmendmentProposed;
import io.yidan.proto.event.v1.DecisionStamp;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;

/** Decisions about changing the content as they are stored. */
final class Amendments {
    private Amendments() {}

    static WaybillEvent.Decided read(AmendmentProposed kept) {
        return new WaybillEvent.AmendmentProposed(
                Stamps.read(kept.getStamp()),
                kept.getBaseRevision(),
                kept.getReason(),
                ContentChanges.read(kept.getChange(), At.TOP.in("change"), Persons.asKept()),
                kept.getApproversList().stream().map(PartyId::new).toList(),
                Maybe.when(kept.hasContentSha256(), () -> Stamps.read(kept.getContentSha256())));
    }

    static WaybillEvent.Decided read(AmendmentAccepted kept) {
        return new WaybillEvent.AmendmentAccepted(
                Stamps.read(kept.getStamp()),
                new RequestId(kept.getAmendmentId()),
                Maybe.when(kept.hasContentSha256(), () -> Stamps.read(kept.getContentSha256())));
    }

    static WaybillEvent.Decided read(AmendmentDeclined kept) {
        return new WaybillEvent.AmendmentDeclined(
                Stamps.read(kept.getStamp()),
                new RequestId(kept.getAmendmentId()),
                kept.getReason());
    }

    static WaybillEvent.Decided read(AmendmentCancelled kept) {
        return new WaybillEvent.AmendmentCancelled(
                Stamps.read(kept.getStamp()),
                new RequestId(kept.getAmendmentId()),
                kept.getReason());
    }

    static AmendmentProposed write(WaybillEvent.AmendmentProposed event, DecisionStamp stamp) {
        var wire =
                AmendmentProposed.newBuilder()
                        .setStamp(stamp)
                        .setBaseRevision(event.base())
                        .setReason(event.reason())
                        .setChange(ContentChanges.write(event.change()))
                        .addAllApprovers(event.approvers().stream().map(PartyId::value).toList());
        event.contentHash().map(Stamps::write).ifPresent(wire::setContentSha256);
        return wire.build();
    }

    static AmendmentAccepted write(WaybillEvent.AmendmentAccepted event, DecisionStamp stamp) {
        var wire =
                AmendmentAccepted.newBuilder()
                        .setStamp(stamp)
                        .setAmendmentId(event.amendment().value());
        event.contentHash().map(Stamps::write).ifPresent(wire::setContentSha256);
        return wire.build();
    }

    static AmendmentDeclined write(WaybillEvent.AmendmentDeclined event, DecisionStamp stamp) {
        return AmendmentDeclined.newBuilder()
                .setStamp(stamp)
                .setAmendmentId(event.amendment().value())
                .setReason(event.reason())
                .build();
    }

    static AmendmentCancelled write(WaybillEvent.AmendmentCancelled event, DecisionStamp stamp) {
        return AmendmentCancelled.newBuilder()
                .setStamp(stamp)
                .setAmendmentId(event.amendment().value())
                .setReason(event.reason())
                .build();
    }
}
