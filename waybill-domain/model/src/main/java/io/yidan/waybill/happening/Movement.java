package io.yidan.waybill.happening;

import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.Means;

import java.util.List;

/** Units or their means of transport moved. */
public sealed interface Movement extends Happening {

    /** Set on a means of transport. */
    record UnitAssociated(List<UnitId> units, Means means, String slot) implements Movement {}

    /** Taken off a means of transport. */
    record UnitDissociated(List<UnitId> units, Means means) implements Movement {}

    record Loaded(Moved moved) implements Movement {}

    record Unloaded(Moved moved) implements Movement {}

    record GateIn(Moved moved, String gate) implements Movement {}

    record GateOut(Moved moved, String gate) implements Movement {}

    /** Left a place on its leg; the journey is a train, voyage or trip number. */
    record Departed(Moved moved, String journey) implements Movement {}

    record Passed(Moved moved, String journey) implements Movement {}

    record Arrived(Moved moved, String journey) implements Movement {}

    /** Stands still although it should move. */
    record Interrupted(Moved moved, String reason) implements Movement {}

    record Resumed(Moved moved) implements Movement {}
}
