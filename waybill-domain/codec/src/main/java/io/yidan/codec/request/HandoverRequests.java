package io.yidan.codec.request;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Persons;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Remarks;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.DisputeHandoverRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.RefuseHandoverRequest;
import io.yidan.proto.waybill.v1.SettleDisputeRequest;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;

import java.time.Instant;

/** Reads what a party asks about handing units over. */
public record HandoverRequests(Requests common) {
    private static final At TOP = At.TOP;

    /** An offer; one that does not say until when it stands does until the given instant. */
    public WaybillCommand.OfferHandover read(OfferHandoverRequest asked, Instant otherwiseUntil) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.OfferHandover(
                common.ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                asked.getHandoverId(),
                TOP.read("to_party", asked.getToParty(), PartyId::new),
                UnitIds.read(asked.getUnitsList(), TOP),
                Places.read(asked.getPlace(), TOP.in("place")),
                Times.read(asked.getAt(), TOP.in("at")),
                Maybe.when(asked.hasPieces(), asked::getPieces),
                asked.hasExpiresAt()
                        ? Times.instant(asked.getExpiresAt(), TOP.in("expires_at"))
                        : otherwiseUntil);
    }

    public WaybillCommand.AcceptHandover read(AcceptHandoverRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        var persons = Persons.toldBy(common.by(), common.vault());
        return new WaybillCommand.AcceptHandover(
                common.ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                asked.getHandoverId(),
                Times.read(asked.getAt(), TOP.in("at")),
                TOP.each("remarks", asked.getRemarksList(), Remarks::read),
                Maybe.when(
                        asked.hasSignatory(),
                        () -> persons.read(asked.getSignatory(), TOP.in("signatory"))));
    }

    public WaybillCommand.RefuseHandover read(RefuseHandoverRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.RefuseHandover(
                common.ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                asked.getHandoverId(),
                Times.read(asked.getAt(), TOP.in("at")),
                asked.getReasonCode(),
                asked.getRemark());
    }

    /** What is held against a handover; one answered before the given instant can no longer be disputed. */
    public WaybillCommand.DisputeHandover read(DisputeHandoverRequest asked, Instant notBefore) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.DisputeHandover(
                common.ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                asked.getHandoverId(),
                UnitIds.read(asked.getUnitsList(), TOP),
                asked.getReasonCode(),
                asked.getRemark(),
                notBefore);
    }

    public WaybillCommand.SettleDispute read(SettleDisputeRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.SettleDispute(
                common.ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                TOP.read("dispute_id", asked.getDisputeId(), RequestId::new),
                Maybe.text(
                        asked.getLiableParty(),
                        party -> TOP.read("liable_party", party, PartyId::new)),
                asked.getOutcome());
    }
}
