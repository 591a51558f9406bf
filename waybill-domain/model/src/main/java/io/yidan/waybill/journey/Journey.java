package io.yidan.waybill.journey;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.read.JourneyReader;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What plan, facts and handovers say together, whatever the order they came in. */
public record Journey(List<UnitWay> units, List<LegWay> legs, List<Anomaly> anomalies) {

    /** The way of every unit, read from the facts that stand. */
    public static Journey of(WaybillContent plan, Facts facts, Collection<Handover> handovers) {
        return JourneyReader.read(plan, facts, handovers);
    }

    public Optional<UnitWay> unit(UnitId unit) {
        return units.stream().filter(way -> way.unit().equals(unit)).findFirst();
    }
}
