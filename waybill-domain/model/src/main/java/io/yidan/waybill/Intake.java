package io.yidan.waybill;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Decision;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Filed;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;

import java.util.List;
import java.util.Optional;

/** Takes in facts. Checks their form against the waybill, never their time or order. */
record Intake(Waybill waybill) {

    Decision admit(Fact fact) {
        var outcome = waybill.facts().outcomeOf(fact);
        if (outcome == Outcome.DUPLICATE) {
            var first = waybill.facts().first(fact).orElseThrow();
            return Decision.unchanged(
                    new Answer.Kept(Outcome.DUPLICATE, first.outcome(), first.version()));
        }
        var content = waybill.content().orElseThrow();
        var wrong =
                legUnknown(fact, content)
                        .or(() -> unitUnknown(fact, content))
                        .or(() -> placeMissing(fact));
        return wrong.<Decision>map(Decision::unchanged)
                .orElseGet(
                        () ->
                                new Decision(
                                        List.of(new WaybillEvent.FactRecorded(fact)),
                                        new Answer.Kept(outcome, outcome, waybill.version() + 1)));
    }

    private Optional<Answer> legUnknown(Fact fact, WaybillContent content) {
        return fact.envelope()
                .leg()
                .filter(leg -> content.leg(leg).isEmpty())
                .map(
                        leg ->
                                waybill.refused(
                                        Refusal.LEG_UNKNOWN,
                                        "the waybill has no leg "
                                                + leg
                                                + ", its legs are 1 to "
                                                + content.legs().size()));
    }

    private Optional<Answer> unitUnknown(Fact fact, WaybillContent content) {
        return fact.happening()
                .flatMap(
                        happening ->
                                unitsNamed(happening).stream()
                                        .filter(unit -> !content.has(unit))
                                        .findFirst())
                .map(
                        unit ->
                                waybill.refused(
                                        Refusal.UNIT_UNKNOWN, "the waybill has no unit " + unit));
    }

    private Optional<Answer> placeMissing(Fact fact) {
        boolean needed = fact.happening().filter(Intake::needsPlace).isPresent();
        return needed && fact.envelope().place().isEmpty()
                ? Optional.of(
                        waybill.refused(
                                Refusal.PLACE_MISSING, "a movement must say where it happened"))
                : Optional.empty();
    }

    private static boolean needsPlace(Happening happening) {
        return switch (happening) {
            case Movement.UnitAssociated _, Movement.UnitDissociated _ -> false;
            case Movement _ -> true;
            case Custody _,
                    io.yidan.waybill.happening.Condition _,
                    io.yidan.waybill.happening.Planning _ ->
                    false;
        };
    }

    private static List<UnitId> unitsNamed(Happening happening) {
        return Units.namedIn(happening);
    }

    /** Whether custody of units was taken by what this fact tells. */
    static boolean takesCustody(Filed filed) {
        return filed.fact().envelope().classifier() == Classifier.ACTUAL
                && filed.fact().happening().filter(Intake::takes).isPresent();
    }

    private static boolean takes(Happening happening) {
        return happening instanceof Custody.CargoReceived
                || happening instanceof Custody.Delivered
                || happening instanceof Movement.Departed;
    }
}
