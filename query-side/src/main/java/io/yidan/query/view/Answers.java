package io.yidan.query.view;

import io.yidan.codec.At;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.codec.view.Stages;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.owed.Answer;
import io.yidan.waybill.owed.Claim;
import io.yidan.waybill.owed.Owed;
import io.yidan.waybill.owed.Seen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a waybill is and what it waits for, at the time its view is read. */
public final class Answers {
    private Answers() {}

    public static Answer of(WaybillView view, Instant at) {
        return Answer.of(
                Stages.read(view.getStage()),
                view.getUnitsList().stream().map(Answers::seen).toList(),
                Owed.of(claims(view), at));
    }

    /** What somebody owes or will owe, whatever the time is. */
    public static List<Claim> claims(WaybillView view) {
        return view.getOwedList().stream().map(OwedViews::read).toList();
    }

    private static Seen seen(UnitView view) {
        return new Seen(
                new UnitId(view.getUnit()),
                view.getDelivered(),
                view.getLeg(),
                Stages.read(view.getProgress()),
                view.hasPlace()
                        ? Optional.of(Places.read(view.getPlace(), At.TOP))
                        : Optional.empty(),
                view.hasPlaceAt() ? Times.read(view.getPlaceAt(), At.TOP).order() : Instant.MIN);
    }
}
