package io.yidan.waybill;

import io.yidan.waybill.amend.Amendment;
import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.amend.Proposal;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Decision;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;

import java.util.Collections;
import java.util.Optional;

/** Guards the content: it changes only by an amendment that everybody has agreed to who has a say in its fields. */
record Amending(Waybill waybill) {

    Decision propose(WaybillCommand.ProposeAmendment command) {
        var by = command.ask().stamp().by();
        var proposal = Proposal.of(content(), command.change());
        var approvers = proposal.approvers(by);
        return guards().guarded(
                        base(command.base())
                                .or(() -> empty(proposal))
                                .or(() -> notYours(proposal, by))
                                .or(() -> overlap(command.change()))
                                .or(() -> impossible(command.change(), proposal.after())),
                        new WaybillEvent.AmendmentProposed(
                                command.ask().stamp(),
                                command.base(),
                                command.reason(),
                                command.change(),
                                approvers,
                                approvers.isEmpty()
                                        ? Optional.of(command.contentHash())
                                        : Optional.empty()));
    }

    Decision accept(WaybillCommand.AcceptAmendment command) {
        var by = command.ask().stamp().by();
        var open = awaiting(command.amendment(), by);
        if (open.isEmpty()) {
            return notAwaited(command.amendment(), by);
        }
        boolean last = open.get().awaited().size() == 1;
        var fault =
                last
                        ? impossible(open.get().change(), open.get().change().to(content()))
                        : Optional.<Answer.Refused>empty();
        return guards().guarded(
                        fault,
                        new WaybillEvent.AmendmentAccepted(
                                command.ask().stamp(),
                                command.amendment(),
                                last ? Optional.of(command.contentHash()) : Optional.empty()));
    }

    Decision decline(WaybillCommand.DeclineAmendment command) {
        var by = command.ask().stamp().by();
        return awaiting(command.amendment(), by).isEmpty()
                ? notAwaited(command.amendment(), by)
                : guards().taken(
                                new WaybillEvent.AmendmentDeclined(
                                        command.ask().stamp(),
                                        command.amendment(),
                                        command.reason()));
    }

    Decision cancel(WaybillCommand.CancelAmendment command) {
        var open = waybill.amendments().get(command.amendment()).filter(Amendment::open);
        if (open.isEmpty()) {
            return guards().refuse(
                            Refusal.AMENDMENT_NOT_OPEN,
                            "no amendment " + command.amendment() + " is open");
        }
        if (!open.get().by().equals(command.ask().stamp().by())) {
            return guards().refuse(
                            Refusal.NOT_YOURS,
                            "only " + open.get().by() + " who proposed it may cancel it");
        }
        return guards().taken(
                        new WaybillEvent.AmendmentCancelled(
                                command.ask().stamp(), command.amendment(), command.reason()));
    }

    private Optional<Answer.Refused> base(long base) {
        return base >= waybill.contentVersion() && base <= waybill.version()
                ? Optional.empty()
                : refused(
                        Refusal.REVISION_MOVED_ON,
                        "what the waybill says was last changed by revision "
                                + waybill.contentVersion()
                                + ", the proposal rests on "
                                + base);
    }

    private Optional<Answer.Refused> empty(Proposal proposal) {
        return proposal.differences().isEmpty()
                ? refused(Refusal.AMENDMENT_EMPTY, "the waybill says so already")
                : Optional.empty();
    }

    private Optional<Answer.Refused> notYours(Proposal proposal, PartyId by) {
        return proposal.forbidden(by)
                .flatMap(
                        field ->
                                refused(
                                        Refusal.NOT_YOURS,
                                        by
                                                + " has no say in "
                                                + field.field()
                                                + " "
                                                + field.entry()));
    }

    private Optional<Answer.Refused> overlap(ContentChange change) {
        var touched = change.touched();
        return waybill.amendments().values().stream()
                .filter(Amendment::open)
                .filter(open -> !Collections.disjoint(open.change().touched(), touched))
                .findFirst()
                .flatMap(
                        open ->
                                refused(
                                        Refusal.AMENDMENT_OVERLAPS,
                                        "amendment "
                                                + open.id()
                                                + " by "
                                                + open.by()
                                                + " is open and touches the same"));
    }

    /** What keeps the change from taking effect now. */
    private Optional<Answer.Refused> impossible(ContentChange change, WaybillContent after) {
        return Contents.faultIn(after)
                .or(() -> new Begun(waybill).faultIn(change, after))
                .flatMap(fault -> refused(fault.why(), fault.detail()));
    }

    private Optional<Amendment> awaiting(RequestId amendment, PartyId by) {
        return waybill.amendments().get(amendment).filter(open -> open.awaited().contains(by));
    }

    private Decision notAwaited(RequestId amendment, PartyId by) {
        return guards().refuse(
                        Refusal.AMENDMENT_NOT_OPEN,
                        "no amendment " + amendment + " waits for an answer of " + by);
    }

    private Optional<Answer.Refused> refused(Refusal why, String detail) {
        return Optional.of(waybill.refused(why, detail));
    }

    private WaybillContent content() {
        return waybill.content().orElseThrow();
    }

    private Guards guards() {
        return new Guards(waybill);
    }
}
