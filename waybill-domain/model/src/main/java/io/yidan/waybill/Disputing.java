package io.yidan.waybill;

import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Decision;
import io.yidan.waybill.decision.Dispute;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/** Guards disputes: the two sides of a handover raise them in time, the operator settles them, who raised one drops it. */
record Disputing(Waybill waybill) {

    Decision raise(WaybillCommand.DisputeHandover command) {
        var guards = new Guards(waybill);
        var by = command.ask().stamp().by();
        var handover = waybill.handovers().get(command.handover()).filter(Handover::accepted);
        if (handover.isEmpty()) {
            return guards.refuse(
                    Refusal.HANDOVER_NOT_ACCEPTED,
                    "no handover " + command.handover() + " was accepted");
        }
        if (!by.equals(handover.get().from()) && !by.equals(handover.get().to())) {
            return guards.refuse(
                    Refusal.NOT_YOURS,
                    "a handover is disputed by its two sides, "
                            + handover.get().from()
                            + " and "
                            + handover.get().to());
        }
        if (!handover.get().units().containsAll(command.units())) {
            return guards.refuse(
                    Refusal.UNIT_UNKNOWN, "the handover does not have all of these units");
        }
        boolean late =
                handover.get()
                        .answeredAt()
                        .map(EventTime::order)
                        .filter(command.notBefore()::isAfter)
                        .isPresent();
        return late
                ? guards.refuse(
                        Refusal.NOTICE_OVER,
                        "handovers before " + command.notBefore() + " can no longer be disputed")
                : guards.taken(
                        new WaybillEvent.HandoverDisputed(
                                command.ask().stamp(),
                                command.handover(),
                                command.units(),
                                command.reason(),
                                command.remark()));
    }

    Decision settle(WaybillCommand.SettleDispute command) {
        var guards = new Guards(waybill);
        var by = command.ask().stamp().by();
        var dispute = waybill.disputes().get(command.dispute()).filter(Dispute::open);
        if (dispute.isEmpty()) {
            return guards.refuse(
                    Refusal.DISPUTE_UNKNOWN, "no dispute " + command.dispute() + " is open");
        }
        boolean drops = by.equals(dispute.get().by()) && command.liable().isEmpty();
        if (!drops && !isOperator(by)) {
            return guards.refuse(
                    Refusal.NOT_YOURS,
                    "the operator settles a dispute; " + dispute.get().by() + " may drop it");
        }
        return command.liable().filter(party -> !content().names(party)).isPresent()
                ? guards.refuse(
                        Refusal.LIABLE_UNKNOWN,
                        "the waybill has no party " + command.liable().get())
                : guards.taken(
                        new WaybillEvent.DisputeSettled(
                                command.ask().stamp(),
                                command.dispute(),
                                command.liable(),
                                command.outcome()));
    }

    /** Why the waybill cannot be closed yet. */
    Optional<Answer> open() {
        return waybill.disputes().values().stream()
                .filter(Dispute::open)
                .findFirst()
                .map(
                        one ->
                                waybill.refused(
                                        Refusal.DISPUTE_OPEN,
                                        "dispute " + one.id() + " by " + one.by() + " is open"));
    }

    private boolean isOperator(PartyId party) {
        return content().party(PartyRole.OPERATOR).filter(party::equals).isPresent();
    }

    private WaybillContent content() {
        return waybill.content().orElseThrow();
    }
}
