package io.yidan.query.view;

import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.codec.view.Stages;
import io.yidan.proto.tracking.v1.EtaView;
import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.ProgressCount;
import io.yidan.proto.tracking.v1.UnitOnLeg;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.LegWay;
import io.yidan.waybill.journey.OnLeg;

import java.util.List;
import java.util.Map;

/** Spells the legs, each with its units, its counts and what is expected of it. */
final class LegViews {
    private LegViews() {}

    static List<LegView> of(Journey journey) {
        return journey.legs().stream().map(leg -> of(leg, journey)).toList();
    }

    private static LegView of(LegWay leg, Journey journey) {
        var view =
                LegView.newBuilder()
                        .setLeg(leg.leg())
                        .setLeast(Stages.write(leg.least()))
                        .setMost(Stages.write(leg.most()));
        leg.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(count -> count.getValue() > 0)
                .forEach(
                        count ->
                                view.addCounts(
                                        ProgressCount.newBuilder()
                                                .setProgress(Stages.write(count.getKey()))
                                                .setUnits(count.getValue())));
        journey.units()
                .forEach(
                        way ->
                                way.legs().stream()
                                        .filter(on -> on.leg() == leg.leg())
                                        .forEach(on -> view.addUnits(unit(way.unit(), on))));
        var estimates = leg.estimates().stream().map(LegViews::eta).toList();
        if (!estimates.isEmpty()) {
            view.setEta(estimates.getFirst())
                    .addAllEarlierEtas(estimates.subList(1, estimates.size()));
        }
        return view.build();
    }

    private static UnitOnLeg unit(UnitId unit, OnLeg on) {
        var view =
                UnitOnLeg.newBuilder()
                        .setUnit(unit.value())
                        .setProgress(Stages.write(on.progress()));
        on.since().map(Times::write).ifPresent(view::setSince);
        on.departed().map(Times::write).ifPresent(view::setDeparted);
        on.arrived().map(Times::write).ifPresent(view::setArrived);
        on.standstill()
                .ifPresent(
                        stands ->
                                view.setInterruptedSince(Times.write(stands.since()))
                                        .setInterruptionReason(stands.reason()));
        on.lastPlace().map(Places::write).ifPresent(view::setLastPlace);
        on.lastPlaceAt().map(Times::write).ifPresent(view::setLastPlaceAt);
        return view.build();
    }

    private static EtaView eta(LegWay.Estimate estimate) {
        return EtaView.newBuilder()
                .setEta(Times.write(estimate.eta()))
                .setSource(estimate.source().value())
                .setToldAt(Times.write(estimate.toldAt()))
                .setReasonCode(estimate.reason())
                .build();
    }
}
