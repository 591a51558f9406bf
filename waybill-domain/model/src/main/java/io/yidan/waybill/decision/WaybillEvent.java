package io.yidan.waybill.decision;

import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Sealed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that can have happened to a waybill. */
public sealed interface WaybillEvent {

    /** A fact was told and kept. */
    record FactRecorded(Fact fact) implements WaybillEvent {}

    /** A decision was taken. */
    sealed interface Decided extends WaybillEvent {
        Stamp stamp();
    }

    record WaybillDrafted(Stamp stamp, WaybillNumber number, WaybillContent content)
            implements Decided {}

    record WaybillApproved(Stamp stamp) implements Decided {}

    record WaybillIssued(Stamp stamp, Bytes contentHash) implements Decided {}

    record WaybillVoided(Stamp stamp, String reason) implements Decided {}

    /** A hold is named by the request that placed it. */
    record HoldPlaced(Stamp stamp, String reason, List<UnitId> units, String liftingCondition)
            implements Decided {}

    record HoldLifted(Stamp stamp, RequestId hold, String reason) implements Decided {}

    record HandoverOffered(
            Stamp stamp,
            String handover,
            PartyId to,
            List<UnitId> units,
            Place place,
            EventTime at,
            Optional<Integer> pieces,
            Instant expiresAt)
            implements Decided {}

    record HandoverAccepted(
            Stamp stamp,
            String handover,
            EventTime at,
            List<HandoverRemark> remarks,
            Optional<Sealed> signatory)
            implements Decided {}

    record HandoverRefused(Stamp stamp, String handover, EventTime at, String reason, String remark)
            implements Decided {}

    record HandoverExpired(Stamp stamp, String handover) implements Decided {}

    record ConflictSettled(Stamp stamp, FactKey key, long revision, Bytes standing, String reason)
            implements Decided {}

    record DeliveryConfirmed(Stamp stamp, String reservation) implements Decided {}

    record WaybillClosed(Stamp stamp) implements Decided {}

    /** An amendment is named by the request that proposed it; the hash is there if nobody else has to agree. */
    record AmendmentProposed(
            Stamp stamp,
            long base,
            String reason,
            ContentChange change,
            List<PartyId> approvers,
            Optional<Bytes> contentHash)
            implements Decided {}

    /** The hash of the content from now on is there if this was the last who had to agree. */
    record AmendmentAccepted(Stamp stamp, RequestId amendment, Optional<Bytes> contentHash)
            implements Decided {}

    record AmendmentDeclined(Stamp stamp, RequestId amendment, String reason) implements Decided {}

    record AmendmentCancelled(Stamp stamp, RequestId amendment, String reason) implements Decided {}

    /** A dispute is named by the request that raised it. */
    record HandoverDisputed(
            Stamp stamp, String handover, List<UnitId> units, String reason, String remark)
            implements Decided {}

    record DisputeSettled(Stamp stamp, RequestId dispute, Optional<PartyId> liable, String outcome)
            implements Decided {}

    /** From now on the waybill needs the clearance of this customs case. */
    record CaseLinked(Stamp stamp, CaseNumber customsCase) implements Decided {}

    record CaseUnlinked(Stamp stamp, CaseNumber customsCase) implements Decided {}

    /** The case was cleared on declared data of this hash. */
    record ClearanceGiven(Stamp stamp, CaseNumber customsCase, Bytes basis) implements Decided {}

    record ClearanceRevoked(Stamp stamp, CaseNumber customsCase) implements Decided {}
}
