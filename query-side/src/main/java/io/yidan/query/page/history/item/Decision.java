package io.yidan.query.page.history.item;

import io.yidan.proto.event.v1.ConflictSettled;
import io.yidan.proto.event.v1.HandoverAccepted;
import io.yidan.proto.event.v1.HoldPlaced;
import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.proto.tracking.v1.HandoverView;
import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.waybill.v1.HandoverRemark;
import io.yidan.query.page.part.Changed;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Phrase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was decided, in words. */
record Decision(Entries entries, Scene scene, String kind) {

    static Deed of(Entries entries, TimelineEntry entry) {
        var event = entry.getEvent();
        return new Decision(entries, entries.scene(), event.getEventCase().name()).of(event);
    }

    private Deed of(WaybillEvent event) {
        return switch (event.getEventCase()) {
            case HOLD_PLACED -> placed(event.getHoldPlaced());
            case HOLD_LIFTED ->
                    deed(
                            hold(event.getHoldLifted().getHoldId())
                                    .map(one -> List.copyOf(one.getUnitsList()))
                                    .orElseGet(List::of),
                            typed(event.getHoldLifted().getReason()));
            case HANDOVER_OFFERED -> {
                var offer = event.getHandoverOffered();
                yield deed(
                        scene.names().party(offer.getToParty()),
                        offer.getUnitsList(),
                        Phrase.said(scene.names().place(offer.getPlace())));
            }
            case HANDOVER_ACCEPTED -> accepted(event.getHandoverAccepted());
            case HANDOVER_REFUSED ->
                    deed(
                            handed(event.getHandoverRefused().getHandoverId()),
                            reason(event.getHandoverRefused().getReasonCode()),
                            typed(event.getHandoverRefused().getRemark()));
            case HANDOVER_EXPIRED -> deed(handed(event.getHandoverExpired().getHandoverId()));
            case CONFLICT_SETTLED -> settled(event.getConflictSettled());
            case VOIDED -> deed(List.of(), reason(event.getVoided().getReasonCode()));
            case DELIVERY_CONFIRMED ->
                    deed(List.of(), typed(event.getDeliveryConfirmed().getReservation()));
            case HANDOVER_DISPUTED -> {
                var dispute = event.getHandoverDisputed();
                yield deed(
                        dispute.getUnitsCount() == 0
                                ? handed(dispute.getHandoverId())
                                : dispute.getUnitsList(),
                        reason(dispute.getReasonCode()),
                        typed(dispute.getRemark()));
            }
            case DISPUTE_SETTLED -> {
                var settled = event.getDisputeSettled();
                yield deed(
                        List.of(),
                        Phrase.said(
                                settled.getLiableParty().isEmpty()
                                        ? ""
                                        : scene.say(
                                                "dispute.liable",
                                                scene.names().party(settled.getLiableParty()))),
                        typed(settled.getOutcome()));
            }
            case AMENDMENT_PROPOSED ->
                    amended(
                            event.getStamp().getRequestId(),
                            event.getAmendmentProposed().getReason());
            case AMENDMENT_ACCEPTED -> amended(event.getAmendmentAccepted().getAmendmentId(), "");
            case AMENDMENT_DECLINED ->
                    amended(
                            event.getAmendmentDeclined().getAmendmentId(),
                            event.getAmendmentDeclined().getReason());
            case AMENDMENT_CANCELLED ->
                    amended(
                            event.getAmendmentCancelled().getAmendmentId(),
                            event.getAmendmentCancelled().getReason());
            case CASE_LINKED -> deed(event.getCaseLinked().getCaseNumber(), List.of());
            case CASE_UNLINKED -> deed(event.getCaseUnlinked().getCaseNumber(), List.of());
            case CLEARANCE_GIVEN -> deed(event.getClearanceGiven().getCaseNumber(), List.of());
            case CLEARANCE_REVOKED -> deed(event.getClearanceRevoked().getCaseNumber(), List.of());
            default -> deed(List.of());
        };
    }

    /** Of what, and why. */
    private Deed amended(String id, String reason) {
        var what =
                scene.view().getAmendmentsList().stream()
                        .filter(one -> one.getAmendmentId().equals(id))
                        .findFirst()
                        .map(one -> new Changed(scene.words(), one).summary())
                        .orElse("");
        return deed(List.of(), Phrase.said(what), typed(reason));
    }

    private Deed placed(HoldPlaced hold) {
        var until = typed(hold.getLiftingCondition());
        return deed(
                hold.getUnitsList(),
                reason(hold.getReasonCode()),
                new Phrase(scene.say("hold.until", until.text()), until.lang()));
    }

    private Deed accepted(HandoverAccepted accepted) {
        var handover = handover(accepted.getHandoverId());
        return Deed.custody(
                handover.map(HandoverView::getToParty).orElse(""),
                "HANDOVER",
                handover.map(HandoverView::getUnitsList).map(List::copyOf).orElse(List.of()),
                List.of(),
                accepted.getRemarksList().stream().map(this::remark).toList());
    }

    private Phrase remark(HandoverRemark remark) {
        var typed = typed(remark.getRemark());
        return remark.getUnit().isEmpty()
                ? typed
                : new Phrase(
                        scene.say("of.unit", Names.unit(remark.getUnit()), typed.text()),
                        typed.lang());
    }

    /** Which of the tellings stands from now on. */
    private Deed settled(ConflictSettled settled) {
        var standing =
                entries
                        .tellings(
                                settled.getOriginator(),
                                settled.getSourceSystem(),
                                settled.getEventId())
                        .stream()
                        .filter(Entries::stands)
                        .findFirst();
        var deed = standing.map(one -> Deed.of(entries, one));
        String stands =
                deed.map(Deed::headline).orElse(settled.getEventId())
                        + standing.map(one -> " " + scene.face().time(one.getEventTime()).text())
                                .orElse("");
        return new Deed(
                kind,
                scene.say("did." + kind),
                stands,
                deed.map(Deed::units).orElse(List.of()),
                Stream.of(Phrase.said(stands), typed(settled.getReason()))
                        .filter(phrase -> !phrase.text().isEmpty())
                        .toList(),
                List.of());
    }

    private Deed deed(List<String> units, Phrase... details) {
        return deed("", units, details);
    }

    private Deed deed(String name, List<String> units, Phrase... details) {
        return new Deed(
                kind,
                scene.did(kind, name),
                name,
                units,
                Stream.of(details).filter(phrase -> !phrase.text().isEmpty()).toList(),
                List.of());
    }

    private Phrase reason(String code) {
        return Phrase.said(scene.words().code("reason", code));
    }

    private Phrase typed(String text) {
        return scene.typed(text);
    }

    private Optional<HoldView> hold(String id) {
        return scene.view().getHoldsList().stream()
                .filter(one -> one.getHoldId().equals(id))
                .findFirst();
    }

    private List<String> handed(String id) {
        return handover(id).map(one -> List.copyOf(one.getUnitsList())).orElseGet(List::of);
    }

    private Optional<HandoverView> handover(String id) {
        return scene.view().getHandoversList().stream()
                .filter(one -> one.getHandoverId().equals(id))
                .findFirst();
    }
}
