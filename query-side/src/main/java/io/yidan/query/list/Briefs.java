package io.yidan.query.list;

import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.UnitOnLeg;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WaybillView;

/** Shortens a view to what lists show of it; says nothing that changes with every event. */
public final class Briefs {
    private Briefs() {}

    public static WaybillView of(WaybillView view) {
        var brief =
                WaybillView.newBuilder()
                        .setWaybillNumber(view.getWaybillNumber())
                        .setPrintedNumber(view.getPrintedNumber())
                        .setStage(view.getStage())
                        .addAllOwed(view.getOwedList());
        if (view.hasContent()) {
            brief.setContent(view.getContent().toBuilder().clearContacts().clearTerms());
        }
        view.getLegsList().forEach(leg -> brief.addLegs(of(leg)));
        view.getUnitsList().forEach(unit -> brief.addUnits(of(unit)));
        return brief.build();
    }

    private static LegView.Builder of(LegView leg) {
        var brief = leg.toBuilder().clearUnits().clearEarlierEtas();
        leg.getUnitsList().forEach(unit -> brief.addUnits(of(unit)));
        return brief;
    }

    private static UnitOnLeg.Builder of(UnitOnLeg unit) {
        return unit.toBuilder()
                .clearDeparted()
                .clearInterruptedSince()
                .clearInterruptionReason()
                .clearLastPlace()
                .clearLastPlaceAt();
    }

    private static UnitView.Builder of(UnitView unit) {
        var brief = unit.toBuilder();
        if (unit.getDelivered() && unit.getCustodyCount() > 0) {
            brief.clearCustody().addCustody(unit.getCustody(unit.getCustodyCount() - 1));
        } else {
            brief.clearCustody();
        }
        return brief.clearCarriedBy().clearSeals().clearWeighings().clearMeans();
    }
}
