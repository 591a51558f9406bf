package io.yidan.waybill;

import io.yidan.waybill.decision.Decision;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.UnitWay;

import java.util.List;
import java.util.Optional;

/** Guards custody: only who has units offers them, only who was offered them answers. */
record Handing(Waybill waybill) {

    Decision offer(WaybillCommand.OfferHandover command) {
        var guards = new Guards(waybill);
        var by = command.ask().stamp().by();
        if (waybill.handovers().get(command.handover()).isPresent()) {
            return guards.refuse(
                    Refusal.HANDOVER_NAME_TAKEN,
                    "a handover " + command.handover() + " was offered before");
        }
        var unknown = guards.unknownUnit(command.units());
        if (unknown.isPresent()) {
            return Decision.unchanged(unknown.get());
        }
        if (command.units().stream().distinct().count() < command.units().size()) {
            return guards.refuse(Refusal.UNIT_TWICE, "the offer names a unit twice");
        }
        if (waybill.content().filter(content -> content.names(command.to())).isEmpty()) {
            return guards.refuse(
                    Refusal.RECEIVER_UNKNOWN, "the waybill has no party " + command.to());
        }
        var elsewhere = notWith(by, command.units(), guards.journey(command.units()));
        if (elsewhere.isPresent()) {
            return guards.refuse(Refusal.CUSTODY_ELSEWHERE, elsewhere.get());
        }
        return guards.taken(
                new WaybillEvent.HandoverOffered(
                        command.ask().stamp(),
                        command.handover(),
                        command.to(),
                        command.units(),
                        command.place(),
                        command.at(),
                        command.pieces(),
                        command.expiresAt()));
    }

    Decision accept(WaybillCommand.AcceptHandover command) {
        return answered(
                command.handover(),
                command.ask().stamp().by(),
                new WaybillEvent.HandoverAccepted(
                        command.ask().stamp(),
                        command.handover(),
                        command.at(),
                        command.remarks(),
                        command.signatory()));
    }

    Decision refuse(WaybillCommand.RefuseHandover command) {
        return answered(
                command.handover(),
                command.ask().stamp().by(),
                new WaybillEvent.HandoverRefused(
                        command.ask().stamp(),
                        command.handover(),
                        command.at(),
                        command.reason(),
                        command.remark()));
    }

    Decision expire(WaybillCommand.ExpireHandover command) {
        return open(command.handover()).isEmpty()
                ? notOpen(command.handover())
                : new Guards(waybill)
                        .taken(
                                new WaybillEvent.HandoverExpired(
                                        command.ask().stamp(), command.handover()));
    }

    private Decision answered(String name, PartyId by, WaybillEvent event) {
        var offer = open(name);
        if (offer.isEmpty()) {
            return notOpen(name);
        }
        if (!offer.get().to().equals(by)) {
            return new Guards(waybill)
                    .refuse(
                            Refusal.NOT_YOURS,
                            "the handover " + name + " was offered to " + offer.get().to());
        }
        return new Guards(waybill).taken(event);
    }

    private Optional<Handover> open(String name) {
        return waybill.handovers()
                .get(name)
                .filter(offer -> offer.state() == Handover.State.OFFERED);
    }

    private Decision notOpen(String name) {
        return new Guards(waybill)
                .refuse(Refusal.HANDOVER_NOT_OPEN, "no handover " + name + " waits for an answer");
    }

    private static Optional<String> notWith(PartyId by, List<UnitId> units, Journey journey) {
        return units.stream()
                .flatMap(unit -> journey.unit(unit).stream())
                .filter(way -> way.custodian().filter(by::equals).isEmpty())
                .findFirst()
                .map(way -> "unit " + way.unit() + " is with " + keeper(way) + ", not with " + by);
    }

    private static String keeper(UnitWay way) {
        return way.custodian().map(PartyId::toString).orElse("nobody known");
    }
}
