package io.yidan.waybill.happening;

import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;

import java.util.List;

/** What is booked and what is expected. No units named means all of them. */
public sealed interface Planning extends Happening {

    record Booked(String carrierReference, List<UnitId> units) implements Planning {}

    /** A new estimate; every estimate is kept with its source. */
    record EtaUpdated(EventTime.Moment eta, String reason, List<UnitId> units)
            implements Planning {}
}
