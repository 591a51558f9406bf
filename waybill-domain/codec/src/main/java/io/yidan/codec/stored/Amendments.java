package io.yidan.codec.stored;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.content.ContentChanges;
import io.yidan.codec.type.Persons;
import io.yidan.proto.event.v1.AmendmentAccepted;
import io.yidan.proto.event.v1.AmendmentCancelled;
import io.yidan.proto.event.v1.AmendmentDeclined;
import io.yidan.proto.event.v1.AmendmentProposed;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;

/** Decisions about changing the content as they are stored. */
final class Amendments {
    private Amendments() {}

    static WaybillEvent.Decided read(Stamp stamp, AmendmentProposed kept) {
        return new WaybillEvent.AmendmentProposed(
                stamp,
                kept.getBaseRevision(),
                kept.getReason(),
                ContentChanges.read(kept.getChange(), At.TOP.in("change"), Persons.asKept()),
                kept.getApproversList().stream().map(PartyId::new).toList(),
                Maybe.when(kept.hasContentSha256(), () -> Stamps.read(kept.getContentSha256())));
    }

    static WaybillEvent.Decided read(Stamp stamp, AmendmentAccepted kept) {
        return new WaybillEvent.AmendmentAccepted(
                stamp,
                new RequestId(kept.getAmendmentId()),
                Maybe.when(kept.hasContentSha256(), () -> Stamps.read(kept.getContentSha256())));
    }

    static WaybillEvent.Decided read(Stamp stamp, AmendmentDeclined kept) {
        return new WaybillEvent.AmendmentDeclined(
                stamp, new RequestId(kept.getAmendmentId()), kept.getReason());
    }

    static WaybillEvent.Decided read(Stamp stamp, AmendmentCancelled kept) {
        return new WaybillEvent.AmendmentCancelled(
                stamp, new RequestId(kept.getAmendmentId()), kept.getReason());
    }

    static AmendmentProposed write(WaybillEvent.AmendmentProposed event) {
        var wire =
                AmendmentProposed.newBuilder()
                        .setBaseRevision(event.base())
                        .setReason(event.reason())
                        .setChange(ContentChanges.write(event.change()))
                        .addAllApprovers(event.approvers().stream().map(PartyId::value).toList());
        event.contentHash().map(Stamps::write).ifPresent(wire::setContentSha256);
        return wire.build();
    }

    static AmendmentAccepted write(WaybillEvent.AmendmentAccepted event) {
        var wire = AmendmentAccepted.newBuilder().setAmendmentId(event.amendment().value());
        event.contentHash().map(Stamps::write).ifPresent(wire::setContentSha256);
        return wire.build();
    }

    static AmendmentDeclined write(WaybillEvent.AmendmentDeclined event) {
        return AmendmentDeclined.newBuilder()
                .setAmendmentId(event.amendment().value())
                .setReason(event.reason())
                .build();
    }

    static AmendmentCancelled write(WaybillEvent.AmendmentCancelled event) {
        return AmendmentCancelled.newBuilder()
                .setAmendmentId(event.amendment().value())
                .setReason(event.reason())
                .build();
    }
}
