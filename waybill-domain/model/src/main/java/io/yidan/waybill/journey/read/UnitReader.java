package io.yidan.waybill.journey.read;

import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Anomaly.Kind;
import io.yidan.waybill.journey.CustodySpan.Basis;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.journey.UnitWay.End;
import io.yidan.waybill.journey.WeighedAt;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Means;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the way of one unit, one thing after the other. */
final class UnitReader {
    final UnitId unit;
    final Walk walk;
    final Carriage carriage = new Carriage();
    private final WaybillContent plan;
    private final Findings findings;
    private final Hands hands;
    private final SealReader seals;
    private final List<WeighedAt> weighings = new ArrayList<>();
    private End end = End.NOT_YET;

    UnitReader(UnitId unit, WaybillContent plan, Findings findings) {
        this.unit = unit;
        this.plan = plan;
        this.findings = findings;
        walk = new Walk(plan);
        hands = new Hands(plan.party(PartyRole.SHIPPER));
        seals = new SealReader(unit, findings);
    }

    void read(Telling told, Movement movement) {
        hands.begin(told.at());
        switch (movement) {
            case Movement.UnitAssociated h -> on(Optional.of(h.means()), told);
            case Movement.UnitDissociated h -> off(Optional.of(h.means()), told);
            case Movement.Loaded h -> on(h.moved().means(), told);
            case Movement.Unloaded h -> off(h.moved().means(), told);
            case Movement.GateIn _ ->
                    onLeg(walk.gateIn(told), told).ifPresent(leg -> stay(leg, told));
            case Movement.GateOut _ -> onLeg(walk.gateOut(told), told);
            case Movement.Departed _ ->
                    onLeg(walk.departed(told), told).ifPresent(leg -> leave(leg, told));
            case Movement.Passed _ -> onLeg(walk.passed(told), told);
            case Movement.Arrived _ -> onLeg(walk.arrived(told), told);
            case Movement.Interrupted h -> onLeg(walk.interrupted(told, h.reason()), told);
            case Movement.Resumed _ -> onLeg(walk.resumed(told), told);
        }
    }

    void read(Telling told, Custody custody) {
        hands.begin(told.at());
        walk.seen(Optional.empty(), told, false);
        switch (custody) {
            case Custody.Stuffed _, Custody.Stripped _ -> {}
            case Custody.CargoReceived _ -> take(told, told.by(), Basis.ONE_SIDED, false);
            case Custody.Delivered _ ->
                    plan.party(PartyRole.CONSIGNEE)
                            .ifPresent(consignee -> over(told, consignee, Basis.ONE_SIDED));
        }
    }

    void read(Telling told, Condition condition) {
        hands.begin(told.at());
        switch (condition) {
            case Condition.Weighed h ->
                    weighings.add(new WeighedAt(told.key().orElseThrow(), told.at(), h.weighing()));
            case Condition.MoistureFound _ -> {}
            case Condition.ExceptionReported h -> exception(told, h);
            case Condition.SealAffixed _,
                    Condition.SealChecked _,
                    Condition.SealBroken _,
                    Condition.SealReplaced _ ->
                    seals.read(told, condition);
        }
    }

    /** Both sides agreed. If another than the giver had it, nobody accounts for how the giver came to it. */
    void read(Telling told, Handover handover) {
        hands.begin(told.at());
        walk.seen(Optional.empty(), told, false);
        boolean given = hands.has(handover.from());
        if (!given && !hands.has(handover.to())) {
            findings.add(
                    Kind.CUSTODY_GAP,
                    Optional.of(unit),
                    told,
                    handover.from()
                            + " handed it over in "
                            + handover.name()
                            + " without having it");
        }
        take(told, handover.to(), Basis.HANDOVER, given);
    }

    UnitWay result(EventTime beginning) {
        hands.begin(beginning);
        walk.legs.forEach(leg -> leg.check(unit, findings));
        return new UnitWay(
                unit,
                walk.now(),
                walk.result(),
                walk.place(),
                walk.placeAt(),
                end,
                hands.spans(),
                carriage.spans(),
                seals.lines(),
                List.copyOf(weighings));
    }

    private void on(Optional<Means> means, Telling told) {
        walk.seen(Optional.empty(), told, false);
        if (means.filter(m -> carriage.on(m, told.at())).isPresent()) {
            findings.add(
                    Kind.ON_TWO_MEANS,
                    Optional.of(unit),
                    told,
                    "set on " + means.get().id() + " before it left another");
        }
    }

    private void off(Optional<Means> means, Telling told) {
        walk.seen(Optional.empty(), told, false);
        means.ifPresentOrElse(m -> carriage.off(m, told.at()), () -> carriage.offAll(told.at()));
    }

    private Optional<LegState> onLeg(Optional<LegState> leg, Telling told) {
        if (leg.isEmpty()) {
            findings.add(
                    Kind.LEG_NOT_FOUND,
                    Optional.of(unit),
                    told,
                    "no leg of " + told.by() + " fits");
        }
        return leg;
    }

    /** Who leaves with a unit has it. */
    private void leave(LegState leg, Telling told) {
        if (!leg.isStay() && leg.progress != Progress.HANDED_ON) {
            passTo(leg.plan.carrier(), told, Basis.ONE_SIDED);
            walk.taken(leg, told.at());
        }
    }

    /** Who brought it to a stay of its own goes on having it there. */
    private void stay(LegState leg, Telling told) {
        if (leg.isStay() && hands.has(leg.plan.carrier())) {
            walk.taken(leg, told.at());
        }
    }

    private void take(Telling told, PartyId taker, Basis basis, boolean givenByCustodian) {
        var leg = walk.ahead(taker, told);
        boolean behind =
                leg.isEmpty()
                        && plan.legs().stream().anyMatch(known -> known.carrier().equals(taker));
        if (behind && !givenByCustodian) {
            contradicted(told, taker, basis);
            return;
        }
        if (leg.isEmpty() && plan.party(PartyRole.CONSIGNEE).filter(taker::equals).isPresent()) {
            over(told, taker, basis);
            return;
        }
        passTo(taker, told, basis);
        leg.ifPresent(ahead -> walk.taken(ahead, told.at()));
    }

    /** Says it took what it had handed on; a day without an hour may well have been before that. */
    private void contradicted(Telling told, PartyId taker, Basis basis) {
        if (basis == Basis.ONE_SIDED && told.at().exact() && !hands.has(taker)) {
            String detail = taker + " says it has it after it was handed on";
            findings.add(Kind.ONE_SIDED_CUSTODY, Optional.of(unit), told, detail);
        }
    }

    private void over(Telling told, PartyId consignee, Basis basis) {
        passTo(consignee, told, basis);
        walk.overAt(told.at());
        end = End.DELIVERED;
    }

    private void passTo(PartyId taker, Telling told, Basis basis) {
        if (hands.pass(taker, told.at(), basis) && basis == Basis.ONE_SIDED) {
            findings.add(
                    Kind.ONE_SIDED_CUSTODY,
                    Optional.of(unit),
                    told,
                    "custody of " + taker + " on one word");
        }
    }

    private void exception(Telling told, Condition.ExceptionReported report) {
        switch (report.kind()) {
            case DELAY -> {}
            case DAMAGE, SHORTAGE ->
                    findings.add(
                            Kind.DAMAGE_OR_SHORTAGE,
                            Optional.of(unit),
                            told,
                            report.kind() + ": " + report.reason());
            case TOTAL_LOSS -> end = end == End.DELIVERED ? end : End.WRITTEN_OFF;
        }
    }
}
