package io.yidan.exchange.demo;

import com.google.protobuf.Message;

import io.yidan.client.Tracking;
import io.yidan.client.Waybills;
import io.yidan.exchange.demo.customs.OnceHeard;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.waybill.v1.AcceptAmendmentRequest;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DecisionReceipt;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.LiftHoldRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.ProposeAmendmentRequest;
import io.yidan.proto.waybill.v1.SettleConflictRequest;

import java.util.NoSuchElementException;
import java.util.Set;

/** Asks for decisions as a party would, and reads what a decision must know first. */
final class Deciding {
    private static final Set<String> NOT_CLEARED = Set.of("CLEARANCE_MISSING", "HOLD_OPEN");

    private Deciding() {}

    /** The request with the number of its waybill, and with the revision that was read where it must say one. */
    static Message about(String waybill, long revision, Message request) {
        var whole = request.toBuilder();
        var type = request.getDescriptorForType();
        whole.setField(type.findFieldByName("waybill_number"), waybill);
        var base = type.findFieldByName("base_revision");
        if (base != null && !whole.hasField(base)) {
            whole.setField(base, revision);
        }
        return whole.build();
    }

    /** The decision, once what customs cleared has reached its waybill. */
    static DecisionReceipt takeOnceCleared(Waybills waybills, Message request)
            throws InterruptedException {
        return OnceHeard.ask(() -> take(waybills, request), NOT_CLEARED);
    }

    static DecisionReceipt take(Waybills waybills, Message request) {
        return switch (request) {
            case ApproveWaybillRequest r -> waybills.approve(r);
            case IssueWaybillRequest r -> waybills.issue(r);
            case PlaceHoldRequest r -> waybills.placeHold(r);
            case LiftHoldRequest r -> waybills.liftHold(r);
            case OfferHandoverRequest r -> waybills.offerHandover(r);
            case AcceptHandoverRequest r -> waybills.acceptHandover(r);
            case SettleConflictRequest r -> waybills.settleConflict(r);
            case ProposeAmendmentRequest r -> waybills.proposeAmendment(r);
            case AcceptAmendmentRequest r -> waybills.acceptAmendment(r);
            case ConfirmDeliveryRequest r -> waybills.confirmDelivery(r);
            case CloseWaybillRequest r -> waybills.close(r);
            default ->
                    throw new IllegalArgumentException(
                            "the player has no word for " + request.getClass());
        };
    }

    /** The hash that stands is read as a person would read it: from the waybill's timeline. */
    static SettleConflictRequest settled(
            Tracking tracking, Act.Settle settle, PlaySummary.OfJourney summary) {
        var view = tracking.getAtLeast(summary.waybill(), summary.revision());
        var hash =
                view.getTimelineList().stream()
                        .filter(entry -> isAbout(settle, entry))
                        .map(TimelineEntry::getContentSha256)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "the timeline shows no telling to settle for"));
        return settle.request().toBuilder().setStandingSha256(hash).build();
    }

    private static boolean isAbout(Act.Settle settle, TimelineEntry entry) {
        var fact = entry.getEvent().getFactRecorded();
        var request = settle.request();
        return fact.getOriginator().equals(request.getOriginator())
                && fact.getEnvelope().getSourceSystem().equals(request.getSourceSystem())
                && fact.getEnvelope().getEventId().equals(request.getEventId())
                && fact.getEnvelope().getRevision() == request.getFactRevision()
                && fact.getEnvelope()
                        .getEventTime()
                        .getInstant()
                        .getAt()
                        .equals(settle.standing().getInstant().getAt());
    }
}
