package io.yidan.codec.stored;

import io.yidan.codec.At;
import io.yidan.codec.content.Contents;
import io.yidan.codec.type.Persons;
import io.yidan.codec.type.UnitIds;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.Decided;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Instant;
import java.util.Optional;

/** Decisions as they are stored; those about handovers are in {@link Handovers}. */
final class Decisions {
    private Decisions() {}

    static Decided read(io.yidan.proto.event.v1.WaybillEvent kept) {
        return switch (kept.getEventCase()) {
            case DRAFTED -> drafted(kept.getDrafted());
            case APPROVED ->
                    new WaybillEvent.WaybillApproved(Stamps.read(kept.getApproved().getStamp()));
            case ISSUED ->
                    new WaybillEvent.WaybillIssued(
                            Stamps.read(kept.getIssued().getStamp()),
                            Stamps.read(kept.getIssued().getContentSha256()));
            case VOIDED ->
                    new WaybillEvent.WaybillVoided(
                            Stamps.read(kept.getVoided().getStamp()),
                            kept.getVoided().getReasonCode());
            case HOLD_PLACED -> placed(kept.getHoldPlaced());
            case HOLD_LIFTED ->
                    new WaybillEvent.HoldLifted(
                            Stamps.read(kept.getHoldLifted().getStamp()),
                            new RequestId(kept.getHoldLifted().getHoldId()),
                            kept.getHoldLifted().getReason());
            case HANDOVER_OFFERED -> Handovers.read(kept.getHandoverOffered());
            case HANDOVER_ACCEPTED -> Handovers.read(kept.getHandoverAccepted());
            case HANDOVER_REFUSED -> Handovers.read(kept.getHandoverRefused());
            case HANDOVER_EXPIRED -> Handovers.read(kept.getHandoverExpired());
            case CONFLICT_SETTLED -> settled(kept.getConflictSettled());
            case DELIVERY_CONFIRMED ->
                    new WaybillEvent.DeliveryConfirmed(
                            Stamps.read(kept.getDeliveryConfirmed().getStamp()),
                            kept.getDeliveryConfirmed().getReservation());
            case CLOSED -> new WaybillEvent.WaybillClosed(Stamps.read(kept.getClosed().getStamp()));
            case HANDOVER_DISPUTED ->
                    Disputes.read(Stamps.read(kept.getStamp()), kept.getHandoverDisputed());
            case DISPUTE_SETTLED ->
                    Disputes.read(Stamps.read(kept.getStamp()), kept.getDisputeSettled());
            case AMENDMENT_PROPOSED ->
                    Amendments.read(Stamps.read(kept.getStamp()), kept.getAmendmentProposed());
            case AMENDMENT_ACCEPTED ->
                    Amendments.read(Stamps.read(kept.getStamp()), kept.getAmendmentAccepted());
            case AMENDMENT_DECLINED ->
                    Amendments.read(Stamps.read(kept.getStamp()), kept.getAmendmentDeclined());
            case AMENDMENT_CANCELLED ->
                    Amendments.read(Stamps.read(kept.getStamp()), kept.getAmendmentCancelled());
            case CASE_LINKED -> Clearances.linked(Stamps.read(kept.getStamp()), kept);
            case CASE_UNLINKED -> Clearances.unlinked(Stamps.read(kept.getStamp()), kept);
            case CLEARANCE_GIVEN -> Clearances.given(Stamps.read(kept.getStamp()), kept);
            case CLEARANCE_REVOKED -> Clearances.revoked(Stamps.read(kept.getStamp()), kept);
            case FACT_RECORDED,
                    FACT_UNMATCHED,
                    UNMATCHED_SETTLED,
                    CASE_STEP_TAKEN,
                    RULES_ADOPTED,
                    EVENT_NOT_SET ->
                    throw new IllegalArgumentException("not a decision: " + kept.getEventCase());
        };
    }

    private static Decided drafted(io.yidan.proto.event.v1.WaybillDrafted kept) {
        return new WaybillEvent.WaybillDrafted(
                Stamps.read(kept.getStamp()),
                new WaybillNumber(kept.getWaybillNumber()),
                Contents.read(kept.getContent(), At.TOP.in("content"), Persons.asKept()));
    }

    private static Decided placed(io.yidan.proto.event.v1.HoldPlaced kept) {
        return new WaybillEvent.HoldPlaced(
                Stamps.read(kept.getStamp()),
                kept.getReasonCode(),
                UnitIds.read(kept.getUnitsList(), At.TOP),
                kept.getLiftingCondition());
    }

    private static Decided settled(io.yidan.proto.event.v1.ConflictSettled kept) {
        return new WaybillEvent.ConflictSettled(
                Stamps.read(kept.getStamp()),
                new FactKey(
                        new PartyId(kept.getOriginator()),
                        kept.getSourceSystem(),
                        kept.getEventId()),
                kept.getFactRevision(),
                Stamps.read(kept.getStandingSha256()),
                kept.getReason());
    }

    static io.yidan.proto.event.v1.WaybillEvent write(Decided decided) {
        var wire = io.yidan.proto.event.v1.WaybillEvent.newBuilder();
        var stamp = Stamps.write(decided.stamp());
        switch (decided) {
            case WaybillEvent.WaybillDrafted(_, var number, var content) ->
                    wire.getDraftedBuilder()
                            .setStamp(stamp)
                            .setWaybillNumber(number.value())
                            .setContent(Contents.write(content));
            case WaybillEvent.WaybillApproved _ -> wire.getApprovedBuilder().setStamp(stamp);
            case WaybillEvent.WaybillIssued(_, var hash) ->
                    wire.getIssuedBuilder().setStamp(stamp).setContentSha256(Stamps.write(hash));
            case WaybillEvent.WaybillVoided(_, var reason) ->
                    wire.getVoidedBuilder().setStamp(stamp).setReasonCode(reason);
            case WaybillEvent.HoldPlaced(_, var reason, var units, var condition) ->
                    wire.getHoldPlacedBuilder()
                            .setStamp(stamp)
                            .setReasonCode(reason)
                            .addAllUnits(UnitIds.write(units))
                            .setLiftingCondition(condition);
            case WaybillEvent.HoldLifted(_, var hold, var reason) ->
                    wire.getHoldLiftedBuilder()
                            .setStamp(stamp)
                            .setHoldId(hold.value())
                            .setReason(reason);
            case WaybillEvent.HandoverOffered e ->
                    wire.setHandoverOffered(Handovers.write(e, stamp));
            case WaybillEvent.HandoverAccepted e ->
                    wire.setHandoverAccepted(Handovers.write(e, stamp));
            case WaybillEvent.HandoverRefused e ->
                    wire.setHandoverRefused(Handovers.write(e, stamp));
            case WaybillEvent.HandoverExpired(_, var handover) ->
                    wire.getHandoverExpiredBuilder().setStamp(stamp).setHandoverId(handover);
            case WaybillEvent.ConflictSettled(_, var key, var revision, var standing, var reason) ->
                    wire.getConflictSettledBuilder()
                            .setStamp(stamp)
                            .setOriginator(key.originator().value())
                            .setSourceSystem(key.sourceSystem())
                            .setEventId(key.eventId())
                            .setFactRevision(revision)
                            .setStandingSha256(Stamps.write(standing))
                            .setReason(reason);
            case WaybillEvent.DeliveryConfirmed(_, var reservation) ->
                    wire.getDeliveryConfirmedBuilder().setStamp(stamp).setReservation(reservation);
            case WaybillEvent.WaybillClosed _ -> wire.getClosedBuilder().setStamp(stamp);
            case WaybillEvent.HandoverDisputed e ->
                    wire.setStamp(stamp).setHandoverDisputed(Disputes.write(e));
            case WaybillEvent.DisputeSettled e ->
                    wire.setStamp(stamp).setDisputeSettled(Disputes.write(e));
            case WaybillEvent.CaseLinked(_, var number) ->
                    wire.setStamp(stamp).getCaseLinkedBuilder().setCaseNumber(number.value());
            case WaybillEvent.CaseUnlinked(_, var number) ->
                    wire.setStamp(stamp).getCaseUnlinkedBuilder().setCaseNumber(number.value());
            case WaybillEvent.ClearanceGiven(_, var number, var basis) ->
                    wire.setStamp(stamp)
                            .getClearanceGivenBuilder()
                            .setCaseNumber(number.value())
                            .setBasisSha256(Stamps.write(basis));
            case WaybillEvent.ClearanceRevoked(_, var number) ->
                    wire.setStamp(stamp).getClearanceRevokedBuilder().setCaseNumber(number.value());
            case WaybillEvent.AmendmentProposed e ->
                    wire.setStamp(stamp).setAmendmentProposed(Amendments.write(e));
            case WaybillEvent.AmendmentAccepted e ->
                    wire.setStamp(stamp).setAmendmentAccepted(Amendments.write(e));
            case WaybillEvent.AmendmentDeclined e ->
                    wire.setStamp(stamp).setAmendmentDeclined(Amendments.write(e));
            case WaybillEvent.AmendmentCancelled e ->
                    wire.setStamp(stamp).setAmendmentCancelled(Amendments.write(e));
        }
        return wire.build();
    }

    /** When it happened, where the decision says so itself. */
    static Optional<Instant> time(Decided decided) {
        return switch (decided) {
            case WaybillEvent.HandoverOffered e -> Optional.of(e.at().order());
            case WaybillEvent.HandoverAccepted e -> Optional.of(e.at().order());
            case WaybillEvent.HandoverRefused e -> Optional.of(e.at().order());
            case WaybillEvent.WaybillDrafted _,
                    WaybillEvent.WaybillApproved _,
                    WaybillEvent.WaybillIssued _,
                    WaybillEvent.WaybillVoided _,
                    WaybillEvent.HoldPlaced _,
                    WaybillEvent.HoldLifted _,
                    WaybillEvent.HandoverExpired _,
                    WaybillEvent.ConflictSettled _,
                    WaybillEvent.DeliveryConfirmed _,
                    WaybillEvent.HandoverDisputed _,
                    WaybillEvent.DisputeSettled _,
                    WaybillEvent.AmendmentProposed _,
                    WaybillEvent.AmendmentAccepted _,
                    WaybillEvent.AmendmentDeclined _,
                    WaybillEvent.AmendmentCancelled _,
                    WaybillEvent.CaseLinked _,
                    WaybillEvent.CaseUnlinked _,
                    WaybillEvent.ClearanceGiven _,
                    WaybillEvent.ClearanceRevoked _,
                    WaybillEvent.WaybillClosed _ ->
                    Optional.empty();
        };
    }
}
