package io.yidan.waybill;

import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What must hold within the content of a waybill before it may be drafted. */
final class Contents {
    private Contents() {}

    /** Something that does not hold, with the sentence that says so. */
    record Fault(Refusal why, String detail) {}

    static Optional<Fault> faultIn(WaybillContent content) {
        return partyMissing(content)
                .or(() -> legsApart(content.legs()))
                .or(() -> unitMissing(content))
                .or(() -> unitTwice(content))
                .or(() -> planBackwards(content.legs()))
                .or(() -> weightsImpossible(content.cargo()));
    }

    private static Optional<Fault> partyMissing(WaybillContent content) {
        return List.of(PartyRole.SHIPPER, PartyRole.CONSIGNEE, PartyRole.OPERATOR).stream()
                .filter(role -> content.party(role).isEmpty())
                .findFirst()
                .map(role -> new Fault(Refusal.PARTY_MISSING, "no party is named as " + role));
    }

    private static Optional<Fault> legsApart(List<LegPlan> legs) {
        if (legs.isEmpty()) {
            return Optional.of(
                    new Fault(Refusal.LEGS_DO_NOT_MEET, "there must be one leg at least"));
        }
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).number() != i + 1) {
                return Optional.of(
                        new Fault(
                                Refusal.LEGS_DO_NOT_MEET,
                                "legs are numbered from 1, leg " + (i + 1) + " is missing"));
            }
            if (i > 0 && !legs.get(i - 1).to().samePlace(legs.get(i).from())) {
                return Optional.of(
                        new Fault(
                                Refusal.LEGS_DO_NOT_MEET,
                                "leg "
                                        + (i + 1)
                                        + " begins at "
                                        + legs.get(i).from().code()
                                        + ", leg "
                                        + i
                                        + " ends at "
                                        + legs.get(i - 1).to().code()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> unitMissing(WaybillContent content) {
        return content.units().isEmpty()
                ? Optional.of(
                        new Fault(Refusal.CONTENT_IMPOSSIBLE, "there must be one unit at least"))
                : Optional.empty();
    }

    private static Optional<Fault> unitTwice(WaybillContent content) {
        var seen = new HashSet<>();
        return content.units().stream()
                .filter(unit -> !seen.add(unit.id()))
                .findFirst()
                .map(
                        unit ->
                                new Fault(
                                        Refusal.UNIT_TWICE,
                                        "unit " + unit.id() + " is named twice"));
    }

    private static Optional<Fault> planBackwards(List<LegPlan> legs) {
        return legs.stream()
                .filter(
                        leg ->
                                planned(leg.plannedArrival(), Instant.MAX)
                                        .isBefore(planned(leg.plannedDeparture(), Instant.MIN)))
                .findFirst()
                .map(
                        leg ->
                                new Fault(
                                        Refusal.CONTENT_IMPOSSIBLE,
                                        "leg "
                                                + leg.number()
                                                + " is planned to end before it begins"));
    }

    private static Instant planned(Optional<EventTime.Moment> moment, Instant otherwise) {
        return moment.map(EventTime.Moment::at).orElse(otherwise);
    }

    private static Optional<Fault> weightsImpossible(List<CargoLine> cargo) {
        if (cargo.isEmpty()) {
            return Optional.of(
                    new Fault(
                            Refusal.CONTENT_IMPOSSIBLE,
                            "there must be one line of goods at least"));
        }
        return cargo.stream()
                .filter(line -> line.netGrams() > line.grossGrams())
                .findFirst()
                .map(
                        line ->
                                new Fault(
                                        Refusal.CONTENT_IMPOSSIBLE,
                                        "cargo line "
                                                + line.line()
                                                + " has more net than gross weight"));
    }
}
