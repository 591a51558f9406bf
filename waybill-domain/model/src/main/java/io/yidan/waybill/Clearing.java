package io.yidan.waybill;

import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.clearance.Clearance;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Decision;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;

import java.util.Optional;

/** Guards what customs cases say of a waybill: only a case that covers it clears it, and it needs every one of them. */
record Clearing(Waybill waybill) {

    /** What is linked stays as it is, cleared or not. */
    Decision link(WaybillCommand.LinkCase command) {
        return linked(command.customsCase())
                .map(known -> Decision.unchanged(new Answer.Taken(known.version(), true)))
                .orElseGet(
                        () ->
                                new Guards(waybill)
                                        .taken(
                                                new WaybillEvent.CaseLinked(
                                                        command.ask().stamp(),
                                                        command.customsCase())));
    }

    Decision unlink(WaybillCommand.UnlinkCase command) {
        return known(
                command.customsCase(),
                new WaybillEvent.CaseUnlinked(command.ask().stamp(), command.customsCase()));
    }

    Decision give(WaybillCommand.GiveClearance command) {
        return known(
                command.customsCase(),
                new WaybillEvent.ClearanceGiven(
                        command.ask().stamp(), command.customsCase(), command.basis()));
    }

    Decision revoke(WaybillCommand.RevokeClearance command) {
        return known(
                command.customsCase(),
                new WaybillEvent.ClearanceRevoked(command.ask().stamp(), command.customsCase()));
    }

    /** Why customs does not let the waybill end yet. */
    Optional<Answer> lacking() {
        return waybill.clearances().values().stream()
                .filter(Clearance::lacking)
                .findFirst()
                .map(
                        one ->
                                waybill.refused(
                                        Refusal.CLEARANCE_MISSING,
                                        "customs case "
                                                + one.customsCase()
                                                + " has not cleared the waybill"));
    }

    private Decision known(CaseNumber customsCase, WaybillEvent event) {
        var guards = new Guards(waybill);
        return linked(customsCase).isPresent()
                ? guards.taken(event)
                : guards.refuse(
                        Refusal.WAYBILL_NOT_LINKED,
                        "case " + customsCase + " does not cover the waybill");
    }

    private Optional<Clearance> linked(CaseNumber customsCase) {
        return waybill.clearances().get(customsCase).filter(Clearance::linked);
    }
}
