package io.yidan.waybill.alias;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactEnvelope;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.Text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers of a carrier's own rail note, from when it is told, and of weigh slips. */
record PaperSpans(Known known) {

    void into(AliasSpans all) {
        for (var fact : known.happened()) {
            boolean actual = fact.envelope().classifier() == Classifier.ACTUAL;
            switch (fact.happening().orElseThrow()) {
                case Custody.CargoReceived h when actual ->
                        note(fact, h.carrierReference(), h.units(), all);
                case Planning.Booked h -> note(fact, h.carrierReference(), h.units(), all);
                case Condition.Weighed h when actual ->
                        all.add(
                                AliasScheme.WEIGH_SLIP,
                                Text.trimmed(h.weighing().slip()),
                                Times.from(fact.envelope().time()),
                                known.end(h.unit()),
                                h.unit());
                default -> {}
            }
        }
    }

    private void note(Fact fact, String reference, List<UnitId> units, AliasSpans all) {
        var leg = railLeg(fact.envelope());
        for (var number : leg.isPresent() ? numbers(reference) : List.<String>of()) {
            covered(units).forEach(unit -> add(fact, number, leg.get().number(), unit, all));
        }
    }

    private void add(Fact fact, String number, int leg, Optional<UnitId> unit, AliasSpans all) {
        all.add(
                AliasScheme.RAIL_NOTE,
                number,
                Times.from(fact.envelope().time()),
                unit.flatMap(known::end).or(() -> known.life().over()),
                Optional.empty(),
                Optional.of(leg),
                unit);
    }

    /** Each of the units, or the waybill as a whole if the paper is for all of them. */
    private List<Optional<UnitId>> covered(List<UnitId> units) {
        boolean all =
                units.isEmpty()
                        || known.plan().units().stream().allMatch(u -> units.contains(u.id()));
        return all && known.plan().units().size() != 1
                ? List.of(Optional.empty())
                : (all ? known.plan().units().stream().map(u -> u.id()) : units.stream())
                        .map(Optional::of)
                        .toList();
    }

    /** The reference as written, and its number alone. Example: SMGS NOTE 30260904 and 30260904. */
    private static List<String> numbers(String reference) {
        var text = Text.trimmed(reference);
        var last = text.substring(text.lastIndexOf(' ') + 1);
        boolean number = last.codePoints().anyMatch(Character::isDigit);
        return number ? Stream.of(text, last).distinct().toList() : List.of(text);
    }

    /** The leg the paper is of: the one named, or the first one its teller does by rail. */
    private Optional<LegPlan> railLeg(FactEnvelope told) {
        var teller = told.onBehalfOf().orElse(told.key().originator());
        return known.plan().legs().stream()
                .filter(leg -> leg.mode() == LegPlan.Mode.RAIL)
                .filter(
                        leg ->
                                told.leg()
                                        .map(named -> named == leg.number())
                                        .orElse(leg.carrier().equals(teller)))
                .findFirst();
    }
}
