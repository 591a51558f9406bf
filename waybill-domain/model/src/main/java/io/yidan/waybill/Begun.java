package io.yidan.waybill;

import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.LegWay;
import io.yidan.waybill.journey.Progress;

import java.util.Optional;
import java.util.stream.Stream;

/** What of the content has been acted on, so that an amendment may no longer take it away. */
record Begun(Waybill waybill) {

    Optional<Contents.Fault> faultIn(ContentChange change, WaybillContent after) {
        return unitInUse(change).or(() -> legBegun(after));
    }

    private Optional<Contents.Fault> unitInUse(ContentChange change) {
        return change.unitsRemoved().stream()
                .filter(this::used)
                .findFirst()
                .map(
                        unit ->
                                new Contents.Fault(
                                        Refusal.UNIT_IN_USE,
                                        "unit " + unit + " was told of or handed over"));
    }

    private boolean used(UnitId unit) {
        return facts().flatMap(fact -> fact.happening().stream())
                        .anyMatch(happening -> Units.namedIn(happening).contains(unit))
                || waybill.handovers().values().stream()
                        .anyMatch(handover -> handover.units().contains(unit))
                || waybill.holds().values().stream().anyMatch(hold -> hold.units().contains(unit));
    }

    /** A leg that has begun keeps how, by whom and from where it is done; where it ends may change: goods are diverted. */
    private Optional<Contents.Fault> legBegun(WaybillContent after) {
        var otherwise =
                content().legs().stream()
                        .filter(leg -> after.leg(leg.number()).filter(leg::startsAs).isEmpty())
                        .toList();
        if (otherwise.isEmpty()) {
            return Optional.empty();
        }
        var journey = waybill.journey();
        return otherwise.stream()
                .filter(leg -> begun(leg.number(), journey))
                .findFirst()
                .map(
                        leg ->
                                new Contents.Fault(
                                        Refusal.LEG_BEGUN,
                                        "leg "
                                                + leg.number()
                                                + " has begun; how, by whom and from where it is"
                                                + " done stays"));
    }

    private boolean begun(int leg, Journey journey) {
        return facts().anyMatch(fact -> fact.envelope().leg().filter(l -> l == leg).isPresent())
                || journey.legs().stream()
                        .filter(way -> way.leg() == leg)
                        .map(LegWay::most)
                        .anyMatch(most -> most.compareTo(Progress.BOOKED) > 0);
    }

    private Stream<Fact> facts() {
        return waybill.facts().byKey().values().stream()
                .flatMap(told -> told.all().stream())
                .map(filed -> filed.fact());
    }

    private WaybillContent content() {
        return waybill.content().orElseThrow();
    }
}
