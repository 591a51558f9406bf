package io.yidan.waybill;

import io.yidan.waybill.amend.Amendment;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.clearance.Clearance;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Decision;
import io.yidan.waybill.decision.Dispute;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.AmendmentAccepted;
import io.yidan.waybill.decision.WaybillEvent.AmendmentCancelled;
import io.yidan.waybill.decision.WaybillEvent.AmendmentDeclined;
import io.yidan.waybill.decision.WaybillEvent.AmendmentProposed;
import io.yidan.waybill.decision.WaybillEvent.CaseLinked;
import io.yidan.waybill.decision.WaybillEvent.CaseUnlinked;
import io.yidan.waybill.decision.WaybillEvent.ClearanceGiven;
import io.yidan.waybill.decision.WaybillEvent.ClearanceRevoked;
import io.yidan.waybill.decision.WaybillEvent.ConflictSettled;
import io.yidan.waybill.decision.WaybillEvent.DeliveryConfirmed;
import io.yidan.waybill.decision.WaybillEvent.DisputeSettled;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.decision.WaybillEvent.HandoverAccepted;
import io.yidan.waybill.decision.WaybillEvent.HandoverDisputed;
import io.yidan.waybill.decision.WaybillEvent.HandoverExpired;
import io.yidan.waybill.decision.WaybillEvent.HandoverOffered;
import io.yidan.waybill.decision.WaybillEvent.HandoverRefused;
import io.yidan.waybill.decision.WaybillEvent.HoldLifted;
import io.yidan.waybill.decision.WaybillEvent.HoldPlaced;
import io.yidan.waybill.decision.WaybillEvent.WaybillApproved;
import io.yidan.waybill.decision.WaybillEvent.WaybillClosed;
import io.yidan.waybill.decision.WaybillEvent.WaybillDrafted;
import io.yidan.waybill.decision.WaybillEvent.WaybillIssued;
import io.yidan.waybill.decision.WaybillEvent.WaybillVoided;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.PersistentMap;

import java.util.List;
import java.util.Optional;

/**
 * A through waybill: decides what may happen, and is what has happened. Never changes; {@link #evolve} gives the next.
 *
 * @param version number of the last event, -1 before the first
 * @param decided the stage by decisions alone; {@link #stage} also asks whether custody was taken
 * @param decidedVersion version of the decision that brought it there, -1 before the first
 * @param contentVersion version of the event that gave it its content, -1 before the first
 * @param requests requests that were taken, with what they asked and the version that answers them
 */
public record Waybill(
        Optional<WaybillNumber> number,
        long version,
        Stage decided,
        long decidedVersion,
        Optional<WaybillContent> content,
        long contentVersion,
        Facts facts,
        PersistentMap<String, Handover> handovers,
        PersistentMap<RequestId, Hold> holds,
        PersistentMap<RequestId, Amendment> amendments,
        PersistentMap<RequestId, Dispute> disputes,
        PersistentMap<CaseNumber, Clearance> clearances,
        PersistentMap<RequestId, Remembered> requests) {

    public static final Waybill NONE =
            new Waybill(
                    Optional.empty(),
                    -1,
                    Stage.NONE,
                    -1,
                    Optional.empty(),
                    -1,
                    Facts.NONE,
                    PersistentMap.empty(),
                    PersistentMap.empty(),
                    PersistentMap.empty(),
                    PersistentMap.empty(),
                    PersistentMap.empty(),
                    PersistentMap.empty());

    /** A waybill with this history. */
    public static Waybill of(Iterable<WaybillEvent> history) {
        var waybill = NONE;
        for (var event : history) {
            waybill = waybill.evolve(event);
        }
        return waybill;
    }

    /** What comes of a command. Asks no clock and no random number; the same state and command give the same. */
    public Decision decide(WaybillCommand command) {
        return switch (command) {
            case WaybillCommand.RecordFact fact -> new Intake(this).admit(fact.fact());
            case WaybillCommand.Decide decision -> new Requests(this).once(decision);
        };
    }

    /** The waybill after this event. Never refuses and does not interpret: a fact is filed. */
    public Waybill evolve(WaybillEvent event) {
        var next = new Change(this);
        switch (event) {
            case FactRecorded e -> next.facts = facts.file(e.fact(), version + 1, decided.isOver());
            case WaybillDrafted e -> {
                next.number = Optional.of(e.number());
                next.content(e.content());
                next.decided = Stage.DRAFT;
            }
            case WaybillApproved _ -> next.decided = Stage.APPROVED;
            case WaybillIssued _ -> next.decided = Stage.ISSUED;
            case WaybillVoided _ -> next.over(Stage.VOIDED);
            case HoldPlaced e ->
                    next.hold(
                            new Hold(
                                    e.stamp().request(),
                                    e.stamp().by(),
                                    e.reason(),
                                    e.units(),
                                    true));
            case HoldLifted e -> holds.get(e.hold()).ifPresent(hold -> next.hold(hold.lifted()));
            case HandoverOffered e -> next.handover(Handover.of(e));
            case HandoverAccepted e ->
                    handovers.get(e.handover()).ifPresent(h -> next.handover(h.acceptedBy(e)));
            case HandoverRefused e ->
                    next.answer(e.handover(), Handover.State.REFUSED, Optional.of(e.at()));
            case HandoverExpired e ->
                    next.answer(e.handover(), Handover.State.EXPIRED, Optional.empty());
            case ConflictSettled e ->
                    next.facts = facts.settle(e.key(), e.revision(), e.standing());
            case DeliveryConfirmed _ -> next.over(Stage.DELIVERED);
            case WaybillClosed _ -> next.decided = Stage.CLOSED;
            case HandoverDisputed e -> next.disputed(e);
            case DisputeSettled e ->
                    disputes.get(e.dispute())
                            .map(open -> open.settled(e.liable(), e.outcome()))
                            .ifPresent(next::dispute);
            case CaseLinked e -> next.clearance(Clearance.awaited(e.customsCase(), version + 1));
            case CaseUnlinked e ->
                    next.clearance(e.customsCase(), known -> known.unlinked(version + 1));
            case ClearanceGiven e ->
                    next.clearance(e.customsCase(), known -> known.given(e.basis(), version + 1));
            case ClearanceRevoked e ->
                    next.clearance(e.customsCase(), known -> known.revoked(version + 1));
            case AmendmentProposed e -> next.amended(next.proposed(e), e.contentHash());
            case AmendmentAccepted e ->
                    amendments
                            .get(e.amendment())
                            .map(open -> open.agreedBy(e.stamp().by(), e.contentHash().isPresent()))
                            .ifPresent(now -> next.amended(now, e.contentHash()));
            case AmendmentDeclined e ->
                    next.ended(e.amendment(), Amendment.State.DECLINED, e.reason());
            case AmendmentCancelled e ->
                    next.ended(e.amendment(), Amendment.State.CANCELLED, e.reason());
        }
        return next.after(event);
    }

    /** How far the waybill has come; under way once custody is known to have been taken. */
    public Stage stage() {
        return decided == Stage.ISSUED && custodyTaken() ? Stage.IN_EXECUTION : decided;
    }

    /** The way of its units, read from everything told so far; no way before the draft. */
    public Journey journey() {
        return content.map(plan -> Journey.of(plan, facts, handovers.values()))
                .orElseGet(() -> new Journey(List.of(), List.of(), List.of()));
    }

    /** The last answer to this request, if it was taken before. */
    Optional<Remembered> remembered(RequestId request) {
        return requests.get(request);
    }

    boolean custodyTaken() {
        return handovers.values().stream().anyMatch(Handover::accepted)
                || facts.standing().stream().anyMatch(Intake::takesCustody);
    }

    Answer.Refused refused(Refusal why, String detail) {
        return new Answer.Refused(why, detail, List.copyOf(stage().possible()));
    }

    /** A request that was taken: the hash of what it asked, and the version that answers it. */
    public record Remembered(Bytes requestHash, long version) {}
}
