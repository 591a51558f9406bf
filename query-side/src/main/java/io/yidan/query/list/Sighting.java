package io.yidan.query.list;

import io.yidan.codec.At;
import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Place;

import java.util.Comparator;
import java.util.Optional;

/** When goods were heard of last. */
public final class Sighting {
    private Sighting() {}

    /** The last time a unit was seen at a place. */
    public static Optional<EventTime> at(WaybillView view, Place place) {
        return view.getUnitsList().stream()
                .filter(unit -> unit.hasPlaceAt() && same(unit.getPlace(), place))
                .map(UnitView::getPlaceAt)
                .max(Comparator.comparing(time -> Times.read(time, At.TOP).order()));
    }

    private static boolean same(Place one, Place other) {
        return one.getScheme() == other.getScheme() && one.getCode().equals(other.getCode());
    }
}
