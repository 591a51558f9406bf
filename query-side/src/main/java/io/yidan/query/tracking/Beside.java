package io.yidan.query.tracking;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.waybill.journey.Journey;

import java.util.List;

/** A further read model, written for the same waybills in the same transaction as the heads. */
@FunctionalInterface
public interface Beside {

    /** Writes what these have become; never told of one for which something newer is written already. */
    void write(List<Touched> waybills);

    /** A waybill that a batch touched, its way, and what of it does not grow with every event, as a reader sees it. */
    record Touched(TrackedWaybill waybill, Journey journey, WaybillView outline) {}
}
