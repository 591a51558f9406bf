package io.yidan.waybill;

import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.id.UnitId;

import java.util.List;

/** Which units a happening names, one switch for all kinds. */
final class Units {
    private Units() {}

    static List<UnitId> namedIn(Happening happening) {
        return switch (happening) {
            case Movement movement -> namedIn(movement);
            case Custody.Stuffed h -> h.units();
            case Custody.Stripped h -> h.units();
            case Custody.CargoReceived h -> h.units();
            case Custody.Delivered h -> h.units();
            case Condition.SealAffixed h -> List.of(h.unit());
            case Condition.SealChecked h -> List.of(h.unit());
            case Condition.SealBroken h -> List.of(h.unit());
            case Condition.SealReplaced h -> List.of(h.unit());
            case Condition.Weighed h -> List.of(h.unit());
            case Condition.ExceptionReported h -> h.concerned().units();
            case Planning.Booked h -> h.units();
            case Planning.EtaUpdated h -> h.units();
        };
    }

    private static List<UnitId> namedIn(Movement movement) {
        return switch (movement) {
            case Movement.UnitAssociated h -> h.units();
            case Movement.UnitDissociated h -> h.units();
            case Movement.Loaded(Moved moved) -> moved.units();
            case Movement.Unloaded(Moved moved) -> moved.units();
            case Movement.GateIn(Moved moved, _) -> moved.units();
            case Movement.GateOut(Moved moved, _) -> moved.units();
            case Movement.Departed(Moved moved, _) -> moved.units();
            case Movement.Passed(Moved moved, _) -> moved.units();
            case Movement.Arrived(Moved moved, _) -> moved.units();
            case Movement.Interrupted(Moved moved, _) -> moved.units();
            case Movement.Resumed(Moved moved) -> moved.units();
        };
    }
}
