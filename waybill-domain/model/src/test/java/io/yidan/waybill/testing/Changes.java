package io.yidan.waybill.testing;

import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;

import java.util.List;
import java.util.Optional;

/** Changes of the content of journey A, of one kind of entry each. */
public final class Changes {
    public static final ContentChange NOTHING = goods(List.of(), List.of());

    private Changes() {}

    public static ContentChange parties(Party... parties) {
        return of(List.of(parties), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public static ContentChange cargo(CargoLine... lines) {
        return goods(List.of(lines), List.of());
    }

    public static ContentChange withoutLine(int line) {
        return goods(List.of(), List.of(line));
    }

    public static ContentChange units(List<Unit> added, List<UnitId> removed) {
        return of(List.of(), List.of(), List.of(), added, removed, List.of());
    }

    public static ContentChange legs(LegPlan... legs) {
        return of(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(legs));
    }

    private static ContentChange goods(List<CargoLine> lines, List<Integer> removed) {
        return of(List.of(), lines, removed, List.of(), List.of(), List.of());
    }

    private static ContentChange of(
            List<Party> parties,
            List<CargoLine> cargo,
            List<Integer> cargoRemoved,
            List<Unit> units,
            List<UnitId> unitsRemoved,
            List<LegPlan> legs) {
        return new ContentChange(
                parties,
                List.of(),
                cargo,
                cargoRemoved,
                units,
                unitsRemoved,
                legs,
                Optional.empty());
    }

    /** The line of goods of journey A with another gross weight. */
    public static CargoLine weighing(long grossGrams) {
        var line = JourneyA.content().cargo().getFirst();
        return new CargoLine(
                line.line(),
                line.descriptionZh(),
                line.descriptionEn(),
                line.hsCode(),
                line.origin(),
                line.packages(),
                line.packageKind(),
                grossGrams,
                line.netGrams(),
                line.moistureHundredths(),
                line.dangerous());
    }

    /** The leg from, to and by others. */
    public static LegPlan leg(LegPlan leg, Place from, Place to, PartyId carrier) {
        return leg(leg, leg.number(), from, to, carrier);
    }

    /** The same leg at another place in the order. */
    public static LegPlan numbered(int number, LegPlan leg) {
        return leg(leg, number, leg.from(), leg.to(), leg.carrier());
    }

    private static LegPlan leg(LegPlan leg, int number, Place from, Place to, PartyId carrier) {
        return new LegPlan(
                number,
                leg.mode(),
                from,
                to,
                carrier,
                leg.carrierNameZh(),
                leg.carrierNameEn(),
                leg.plannedDeparture(),
                leg.plannedArrival(),
                leg.liabilityRegime(),
                leg.gaugeMillimetres());
    }
}
