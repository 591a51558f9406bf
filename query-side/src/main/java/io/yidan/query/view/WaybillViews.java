package io.yidan.query.view;

import io.yidan.codec.content.Contents;
import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.waybill.journey.Journey;

/** Spells a waybill as its readers see it. */
public final class WaybillViews {
    private WaybillViews() {}

    /** The view of a folded waybill, its way read anew. */
    public static WaybillView of(TrackedWaybill waybill) {
        return of(waybill, waybill.journey());
    }

    /** The view of a folded waybill and its way. */
    public static WaybillView of(TrackedWaybill waybill, Journey journey) {
        var state = waybill.state();
        var last = waybill.last();
        var view =
                WaybillView.newBuilder()
                        .setStage(Stages.write(state.stage()))
                        .setRevision(last.revision())
                        .setPosition(last.position())
                        .setRecordedAt(Times.write(last.recordedAt()))
                        .setChainSha256(waybill.chainHead())
                        .addAllUnits(UnitViews.of(journey))
                        .addAllHolds(DecisionViews.holds(waybill))
                        .addAllHandovers(DecisionViews.handovers(state))
                        .addAllAnomalies(
                                journey.anomalies().stream().map(Anomalies::write).toList())
                        .addAllOwed(OwedViews.of(waybill, journey))
                        .addAllTimeline(Timeline.of(waybill));
        state.number()
                .ifPresent(
                        number ->
                                view.setWaybillNumber(number.value())
                                        .setPrintedNumber(number.printed()));
        state.content()
                .ifPresent(
                        plan ->
                                view.setContent(Contents.write(plan))
                                        .addAllLegs(LegViews.of(journey)));
        WeightViews.of(state).ifPresent(view::setWeights);
        return view.build();
    }
}
