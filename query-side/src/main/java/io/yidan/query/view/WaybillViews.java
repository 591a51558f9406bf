package io.yidan.query.view;

import io.yidan.codec.type.Times;
import io.yidan.codec.view.Anomalies;
import io.yidan.codec.view.Stages;
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
    static WaybillView of(TrackedWaybill waybill, Journey journey) {
        var state = waybill.state();
        var last = waybill.last();
        var holds = DecisionViews.holds(waybill);
        var view =
                begun(waybill, journey)
                        .setRevision(last.revision())
                        .setPosition(last.position())
                        .setRecordedAt(Times.write(last.recordedAt()))
                        .setChainSha256(waybill.chainHead())
                        .addAllHolds(holds)
                        .addAllStays(StayViews.of(state, journey, holds))
                        .addAllHandovers(DecisionViews.handovers(state))
                        .addAllAmendments(AmendmentViews.of(waybill))
                        .addAllAnomalies(
                                journey.anomalies().stream().map(Anomalies::write).toList())
                        .addAllTimeline(Timeline.of(waybill));
        WeightViews.of(state).ifPresent(view::setWeights);
        return view.build();
    }

    /** Of the view what lists are made from: the content, the way, and what is owed. */
    public static WaybillView outline(TrackedWaybill waybill, Journey journey) {
        return begun(waybill, journey).build();
    }

    private static WaybillView.Builder begun(TrackedWaybill waybill, Journey journey) {
        var state = waybill.state();
        var view =
                WaybillView.newBuilder()
                        .setStage(Stages.write(state.stage()))
                        .addAllUnits(UnitViews.of(journey))
                        .addAllOwed(OwedViews.of(waybill, journey));
        state.number()
                .ifPresent(
                        number ->
                                view.setWaybillNumber(number.value())
                                        .setPrintedNumber(number.printed()));
        waybill.content()
                .ifPresent(content -> view.setContent(content).addAllLegs(LegViews.of(journey)));
        return view;
    }
}
