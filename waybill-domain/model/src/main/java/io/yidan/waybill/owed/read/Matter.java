package io.yidan.waybill.owed.read;

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
import io.yidan.waybill.owed.Claim;
import io.yidan.waybill.owed.Limits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A waybill and its way, as the rules look at it. */
public record Matter(Waybill waybill, WaybillContent plan, Journey journey, Limits limits) {

    /** Every claim of every rule. */
    public List<Claim> claims() {
        return switch (waybill.stage()) {
            case DRAFT, APPROVED -> new PaperRules(this).beforeIssue().stream().toList();
            case ISSUED, IN_EXECUTION ->
                    Stream.of(
                                    stops(),
                                    ways(),
                                    new PaperRules(this).confirmation().stream(),
                                    new PaperRules(this).clearance(),
                                    new PaperRules(this).amendments(),
                                    new PaperRules(this).disputes())
                            .flatMap(claims -> claims)
                            .toList();
            case DELIVERED ->
                    Stream.of(
                                    stops(),
                                    new PaperRules(this).closing().stream(),
                                    new PaperRules(this).clearance(),
                                    new PaperRules(this).disputes())
                            .flatMap(claims -> claims)
                            .toList();
            case NONE, CLOSED, VOIDED -> List.of();
        };
    }

    private Stream<Claim> stops() {
        return new StopRules(this).all();
    }

    private Stream<Claim> ways() {
        return open().stream().flatMap(way -> new WayRules(this, way).claims());
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
