package io.yidan.exchange.demo;

import com.google.protobuf.Message;

import io.yidan.client.Tracking;
import io.yidan.client.Waybills;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DecisionReceipt;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.LiftHoldRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.SettleConflictRequest;

import java.util.NoSuchElementException;

/** Asks for decisions as a party would, and reads what a decision must know first. */
final class Deciding {
    private Deciding() {}

    static DecisionReceipt take(Waybills waybills, Message request) {
        return switch (request) {
            case ApproveWaybillRequest r -> waybills.approve(r);
            case IssueWaybillRequest r -> waybills.issue(r);
            case PlaceHoldRequest r -> waybills.placeHold(r);
            case LiftHoldRequest r -> waybills.liftHold(r);
            case OfferHandoverRequest r -> waybills.offerHandover(r);
            case AcceptHandoverRequest r -> waybills.acceptHandover(r);
            case SettleConflictRequest r -> waybills.settleConflict(r);
            case ConfirmDeliveryRequest r -> waybills.confirmDelivery(r);
            case CloseWaybillRequest r -> waybills.close(r);
            default ->
                    throw new IllegalArgumentException(
                            "the player has no word for " + request.getClass());
        };
    }

    /** The hash that stands is read as a person would read it: from the waybill's timeline. */
    static SettleConflictRequest settled(
            Tracking tracking, Act.Settle settle, PlaySummary summary) {
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
