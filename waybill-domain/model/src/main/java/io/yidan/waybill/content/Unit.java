package io.yidan.waybill.content;

import io.yidan.waybill.id.UnitId;

import java.util.Optional;

/** A unit of the consignment that is followed by itself: a box, a wagon, a vehicle, a lot of bulk. */
public record Unit(Kind kind, UnitId id, String sizeType, Optional<Long> tareGrams) {

    /** What a unit is. */
    public enum Kind {
        CONTAINER,
        WAGON,
        VEHICLE,
        BULK_LOT
    }
}
