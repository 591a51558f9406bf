package io.yidan.waybill.owed.read;

import io.yidan.waybill.Stage;
import io.yidan.waybill.amend.Amendment;
import io.yidan.waybill.clearance.Clearance;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.decision.Dispute;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.journey.OnLeg;
import io.yidan.waybill.owed.Claim;
import io.yidan.waybill.owed.Rule;
import io.yidan.waybill.owed.Since;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is owed for the waybill as a whole: approval and issue before the way, confirmation and closing after it. */
record PaperRules(Matter matter) {

    Optional<Claim> beforeIssue() {
        boolean draft = matter.waybill().stage() == Stage.DRAFT;
        var rule = draft ? Rule.NOT_APPROVED : Rule.NOT_ISSUED;
        var debtor = matter.party(draft ? PartyRole.SHIPPER : PartyRole.OPERATOR);
        return debtor.map(party -> claim(rule, party, decided()).due(firstDeparture()));
    }

    /** Not owed while a hold is open or customs has not cleared: these must go first. */
    Optional<Claim> confirmation() {
        return matter.party(PartyRole.CONSIGNEE)
                .filter(
                        _ ->
                                allThere()
                                        && matter.openHolds().isEmpty()
                                        && lacking().findAny().isEmpty())
                .map(party -> claim(Rule.NOT_CONFIRMED, party, lastEnd()));
    }

    /** Owed once nothing else is: a case under way stops nothing before the goods are there. */
    Stream<Claim> clearance() {
        var office =
                matter.party(PartyRole.CUSTOMS_UNLOADING)
                        .or(() -> matter.party(PartyRole.CUSTOMS_PORT))
                        .or(() -> matter.party(PartyRole.OPERATOR));
        return lacking()
                .filter(_ -> allThere() && matter.openHolds().isEmpty())
                .flatMap(one -> office.stream().map(debtor -> clear(one, debtor)));
    }

    private Claim clear(Clearance one, PartyId debtor) {
        return claim(Rule.CLEARANCE_LACKING, debtor, new Since.Recorded(one.version()))
                .about(one.customsCase().value(), "");
    }

    private Stream<Clearance> lacking() {
        return matter.waybill().clearances().values().stream().filter(Clearance::lacking);
    }

    private boolean allThere() {
        return !matter.journey().units().isEmpty() && matter.open().isEmpty();
    }

    /** Not owed while a hold or a dispute is open, customs has not cleared, or facts contradict each other. */
    Optional<Claim> closing() {
        return matter.party(PartyRole.OPERATOR)
                .filter(
                        _ ->
                                matter.openHolds().isEmpty()
                                        && !matter.inConflict()
                                        && lacking().findAny().isEmpty()
                                        && disputes().findAny().isEmpty())
                .map(party -> claim(Rule.NOT_CLOSED, party, decided()));
    }

    /** Stops nothing: the waybill stands as it is until all have agreed. */
    Stream<Claim> amendments() {
        return matter.waybill().amendments().values().stream()
                .flatMap(open -> open.awaited().stream().map(party -> answer(open, party)));
    }

    /** Stops nothing but the closing. */
    Stream<Claim> disputes() {
        return matter.waybill().disputes().values().stream()
                .filter(Dispute::open)
                .flatMap(
                        open ->
                                matter.party(PartyRole.OPERATOR).stream()
                                        .map(operator -> settle(open, operator)));
    }

    private Claim settle(Dispute open, PartyId operator) {
        var units =
                open.units().isEmpty()
                        ? matter.waybill().handovers().get(open.handover()).orElseThrow().units()
                        : open.units();
        return Claim.always(
                        Rule.DISPUTE_OPEN,
                        operator,
                        new Since.Recorded(open.version()),
                        units,
                        List.of())
                .about(open.id().value(), open.reason());
    }

    private Claim answer(Amendment open, PartyId party) {
        return claim(Rule.AMENDMENT_OPEN, party, new Since.Recorded(open.version()))
                .about(open.id().value(), "");
    }

    private Since decided() {
        return new Since.Recorded(matter.waybill().decidedVersion());
    }

    /** When the last unit was handed over at the end; if all are lost, since the issue. */
    private Since lastEnd() {
        return matter.journey().units().stream()
                .flatMap(way -> way.legs().stream().map(OnLeg::since).flatMap(Optional::stream))
                .max(Comparator.comparing(EventTime::order))
                .<Since>map(Since.Told::new)
                .orElseGet(this::decided);
    }

    private Optional<Instant> firstDeparture() {
        return matter.plan().leg(1).flatMap(leg -> leg.plannedDeparture()).map(EventTime::start);
    }

    private Claim claim(Rule rule, PartyId debtor, Since since) {
        return Claim.always(rule, debtor, since, matter.allUnits(), List.of());
    }
}
