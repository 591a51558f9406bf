package io.yidan.waybill;

import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Decision;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.UnitWay;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What each decision needs beside the right stage. The stage was checked before. */
record Guards(Waybill waybill) {

    Decision decide(WaybillCommand.Decide command) {
        return switch (command) {
            case WaybillCommand.Draft c ->
                    guarded(
                            Contents.faultIn(c.content())
                                    .map(fault -> waybill.refused(fault.why(), fault.detail())),
                            new WaybillEvent.WaybillDrafted(
                                    c.ask().stamp(), c.waybill(), c.content()));
            case WaybillCommand.Approve c ->
                    taken(new WaybillEvent.WaybillApproved(c.ask().stamp()));
            case WaybillCommand.Issue c ->
                    taken(new WaybillEvent.WaybillIssued(c.ask().stamp(), c.contentHash()));
            case WaybillCommand.VoidWaybill c ->
                    taken(new WaybillEvent.WaybillVoided(c.ask().stamp(), c.reason()));
            case WaybillCommand.PlaceHold c ->
                    guarded(
                            unknownUnit(c.units()),
                            new WaybillEvent.HoldPlaced(
                                    c.ask().stamp(), c.reason(), c.units(), c.liftingCondition()));
            case WaybillCommand.LiftHold c -> lift(c);
            case WaybillCommand.OfferHandover c -> new Handing(waybill).offer(c);
            case WaybillCommand.AcceptHandover c -> new Handing(waybill).accept(c);
            case WaybillCommand.RefuseHandover c -> new Handing(waybill).refuse(c);
            case WaybillCommand.ExpireHandover c -> new Handing(waybill).expire(c);
            case WaybillCommand.SettleConflict c -> settle(c);
            case WaybillCommand.ConfirmDelivery c ->
                    guarded(
                            notYours(PartyRole.CONSIGNEE, c.ask().stamp().by())
                                    .or(this::openHold)
                                    .or(() -> new Clearing(waybill).lacking())
                                    .or(this::undelivered),
                            new WaybillEvent.DeliveryConfirmed(c.ask().stamp(), c.reservation()));
            case WaybillCommand.Close c ->
                    guarded(
                            openHold()
                                    .or(() -> new Clearing(waybill).lacking())
                                    .or(this::openConflict)
                                    .or(() -> new Disputing(waybill).open()),
                            new WaybillEvent.WaybillClosed(c.ask().stamp()));
            case WaybillCommand.ProposeAmendment c -> new Amending(waybill).propose(c);
            case WaybillCommand.AcceptAmendment c -> new Amending(waybill).accept(c);
            case WaybillCommand.DeclineAmendment c -> new Amending(waybill).decline(c);
            case WaybillCommand.CancelAmendment c -> new Amending(waybill).cancel(c);
            case WaybillCommand.DisputeHandover c -> new Disputing(waybill).raise(c);
            case WaybillCommand.SettleDispute c -> new Disputing(waybill).settle(c);
            case WaybillCommand.LinkCase c -> new Clearing(waybill).link(c);
            case WaybillCommand.UnlinkCase c -> new Clearing(waybill).unlink(c);
            case WaybillCommand.GiveClearance c -> new Clearing(waybill).give(c);
            case WaybillCommand.RevokeClearance c -> new Clearing(waybill).revoke(c);
        };
    }

    private Decision lift(WaybillCommand.LiftHold command) {
        var hold = waybill.holds().get(command.hold()).filter(Hold::open);
        if (hold.isEmpty()) {
            return refuse(Refusal.HOLD_UNKNOWN, "no hold " + command.hold() + " is open");
        }
        if (!hold.get().by().equals(command.ask().stamp().by())) {
            return refuse(
                    Refusal.NOT_YOURS,
                    "only " + hold.get().by() + " who placed the hold may lift it");
        }
        return taken(
                new WaybillEvent.HoldLifted(
                        command.ask().stamp(), command.hold(), command.reason()));
    }

    private Decision settle(WaybillCommand.SettleConflict command) {
        boolean known =
                waybill.facts().told(command.key()).inConflict().stream()
                        .anyMatch(
                                filed ->
                                        filed.fact().envelope().revision() == command.revision()
                                                && filed.fact().hash().equals(command.standing()));
        if (!known) {
            return refuse(
                    Refusal.CONFLICT_UNKNOWN,
                    "no open conflict of "
                            + command.key()
                            + " revision "
                            + command.revision()
                            + " with that hash");
        }
        return taken(
                new WaybillEvent.ConflictSettled(
                        command.ask().stamp(),
                        command.key(),
                        command.revision(),
                        command.standing(),
                        command.reason()));
    }

    private Optional<Answer> notYours(PartyRole role, PartyId by) {
        return content().party(role).filter(by::equals).isPresent()
                ? Optional.empty()
                : Optional.of(
                        waybill.refused(Refusal.NOT_YOURS, "this act belongs to the " + role));
    }

    private Optional<Answer> openHold() {
        return waybill.holds().values().stream()
                .filter(Hold::open)
                .findFirst()
                .map(
                        hold ->
                                waybill.refused(
                                        Refusal.HOLD_OPEN,
                                        "hold "
                                                + hold.id()
                                                + " by "
                                                + hold.by()
                                                + " is open: "
                                                + hold.reason()));
    }

    private Optional<Answer> openConflict() {
        return waybill.facts().byKey().values().stream()
                .filter(told -> !told.inConflict().isEmpty())
                .findFirst()
                .map(
                        told ->
                                waybill.refused(
                                        Refusal.CONFLICT_OPEN,
                                        "tellings of "
                                                + told.all().getFirst().fact().key()
                                                + " contradict each other"));
    }

    private Optional<Answer> undelivered() {
        return waybill.journey().units().stream()
                .filter(way -> way.end() == UnitWay.End.NOT_YET)
                .findFirst()
                .map(
                        way ->
                                waybill.refused(
                                        Refusal.NOT_ALL_DELIVERED,
                                        "unit "
                                                + way.unit()
                                                + " is neither delivered nor written off"));
    }

    Optional<Answer> unknownUnit(List<UnitId> units) {
        Function<UnitId, Answer> unknown =
                unit -> waybill.refused(Refusal.UNIT_UNKNOWN, "the waybill has no unit " + unit);
        return units.stream().filter(unit -> !content().has(unit)).findFirst().map(unknown);
    }

    /** The way of these units; it does not depend on any other. */
    Journey journey(List<UnitId> units) {
        return Journey.of(content().only(units), waybill.facts(), waybill.handovers().values());
    }

    Decision guarded(Optional<? extends Answer> fault, WaybillEvent event) {
        return fault.<Decision>map(Decision::unchanged).orElseGet(() -> taken(event));
    }

    Decision refuse(Refusal why, String detail) {
        return Decision.unchanged(waybill.refused(why, detail));
    }

    Decision taken(WaybillEvent event) {
        return new Decision(List.of(event), new Answer.Taken(waybill.version() + 1, false));
    }

    private WaybillContent content() {
        return waybill.content().orElseThrow();
    }
}
