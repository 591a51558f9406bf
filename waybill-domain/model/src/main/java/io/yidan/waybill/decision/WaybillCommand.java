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

/** Everything that can be asked of a waybill. */
public sealed interface WaybillCommand {
    WaybillNumber waybill();

    /** Something happened in the yard. Never refused for being late or out of order. */
    record RecordFact(WaybillNumber waybill, Fact fact) implements WaybillCommand {}

    /** A decision: guarded by state, and remembered by its request. */
    sealed interface Decide extends WaybillCommand {
        Ask ask();

        @Override
        default WaybillNumber waybill() {
            return ask().waybill();
        }
    }

    /** What every decision says: of which waybill, by whom, under which request, resting on which revision. */
    record Ask(WaybillNumber waybill, Stamp stamp, Optional<Long> expectedRevision) {}

    record Draft(Ask ask, WaybillContent content) implements Decide {}

    record Approve(Ask ask) implements Decide {}

    /** The content hash is over the content in its stored form. */
    record Issue(Ask ask, Bytes contentHash) implements Decide {}

    record VoidWaybill(Ask ask, String reason) implements Decide {}

    /** No units means the whole waybill. */
    record PlaceHold(Ask ask, String reason, List<UnitId> units, String liftingCondition)
            implements Decide {}

    record LiftHold(Ask ask, RequestId hold, String reason) implements Decide {}

    record OfferHandover(
            Ask ask,
            String handover,
            PartyId to,
            List<UnitId> units,
            Place place,
            EventTime at,
            Optional<Integer> pieces,
            Instant expiresAt)
            implements Decide {}

    record AcceptHandover(
            Ask ask,
            String handover,
            EventTime at,
            List<HandoverRemark> remarks,
            Optional<Sealed> signatory)
            implements Decide {}

    record RefuseHandover(Ask ask, String handover, EventTime at, String reason, String remark)
            implements Decide {}

    /** Time has run out; asked by the exchange itself. */
    record ExpireHandover(Ask ask, String handover) implements Decide {}

    record SettleConflict(Ask ask, FactKey key, long revision, Bytes standing, String reason)
            implements Decide {}

    record ConfirmDelivery(Ask ask, String reservation) implements Decide {}

    record Close(Ask ask) implements Decide {}

    /**
     * Proposes to change the content. The hash is over the content as it would be, in its stored form.
     *
     * @param base revision of the waybill the proposer has read; the content must not have changed since
     */
    record ProposeAmendment(
            Ask ask, long base, String reason, ContentChange change, Bytes contentHash)
            implements Decide {}

    /** One of those who must agree does. The hash is over the content as it would be, in its stored form. */
    record AcceptAmendment(Ask ask, RequestId amendment, Bytes contentHash) implements Decide {}

    record DeclineAmendment(Ask ask, RequestId amendment, String reason) implements Decide {}

    record CancelAmendment(Ask ask, RequestId amendment, String reason) implements Decide {}

    /**
     * One side of an accepted handover holds something against it.
     *
     * @param notBefore handovers answered before this can no longer be disputed
     */
    record DisputeHandover(
            Ask ask,
            String handover,
            List<UnitId> units,
            String reason,
            String remark,
            Instant notBefore)
            implements Decide {}

    /** Says how a dispute ends, and who answers for it if anybody does. */
    record SettleDispute(Ask ask, RequestId dispute, Optional<PartyId> liable, String outcome)
            implements Decide {}

    /** A customs case will cover the waybill: it needs the clearance of the case from now on. */
    record LinkCase(Ask ask, CaseNumber customsCase) implements Decide {}

    /** The case no longer covers the waybill. */
    record UnlinkCase(Ask ask, CaseNumber customsCase) implements Decide {}

    /** The basis is the hash of the declared data the case was cleared on. */
    record GiveClearance(Ask ask, CaseNumber customsCase, Bytes basis) implements Decide {}

    record RevokeClearance(Ask ask, CaseNumber customsCase) implements Decide {}
}
