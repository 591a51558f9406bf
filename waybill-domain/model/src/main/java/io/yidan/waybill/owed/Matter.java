package io.yidan.waybill.owed;

import io.yidan.waybill.Waybill;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.journey.SealLine;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.journey.UnitWay.End;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A waybill at a time, as the rules look at it. */
record Matter(Waybill waybill, WaybillContent plan, Journey journey, Instant at, Limits limits) {

    static Matter of(
            Waybill waybill, WaybillContent plan, Journey journey, Instant at, Limits limits) {
        return new Matter(waybill, plan, journey, at, limits);
    }

    List<Owed> owed() {
        var claims = new Claims();
        switch (waybill.stage()) {
            case DRAFT, APPROVED -> new PaperRules(this).beforeIssue().ifPresent(claims::add);
            case ISSUED, IN_EXECUTION -> {
                new StopRules(this).all().forEach(claims::add);
                open().forEach(way -> new WayRules(this, way).owed().ifPresent(claims::add));
                new PaperRules(this).confirmation().ifPresent(claims::add);
            }
            case DELIVERED -> {
                new StopRules(this).all().forEach(claims::add);
                new PaperRules(this).closing().ifPresent(claims::add);
            }
            case NONE, CLOSED, VOIDED -> {}
        }
        return claims.inOrder();
    }

    /** Units whose way has not ended. */
    List<UnitWay> open() {
        return journey.units().stream().filter(way -> way.end() == End.NOT_YET).toList();
    }

    List<UnitId> allUnits() {
        return journey.units().stream().map(UnitWay::unit).toList();
    }

    List<Hold> openHolds() {
        return waybill.holds().values().stream().filter(Hold::open).toList();
    }

    boolean inConflict() {
        return waybill.facts().byKey().values().stream()
                .anyMatch(told -> !told.inConflict().isEmpty());
    }

    /** Whether a hold or a seal keeps it where it is. */
    boolean keptByOffice(UnitWay way) {
        return openHolds().stream().anyMatch(hold -> covers(hold, way.unit()))
                || way.seals().stream().anyMatch(SealLine::differs);
    }

    static boolean covers(Hold hold, UnitId unit) {
        return hold.units().isEmpty() || hold.units().contains(unit);
    }

    /** A unit under way is not stopped by paper. */
    static boolean atRest(UnitWay way) {
        return way.end() == End.NOT_YET && way.now().progress() != Progress.UNDER_WAY;
    }

    Optional<PartyId> party(PartyRole role) {
        return plan.party(role);
    }
}
