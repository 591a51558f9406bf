package io.yidan.codec.fact;

import io.yidan.codec.At;
import io.yidan.codec.Unreadable;
import io.yidan.codec.type.Persons;
import io.yidan.proto.type.v1.Happening;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;

/** What happened, on the wire and in the model: one arm per happening, each mapped by its topic. */
public final class Happenings {
    private Happenings() {}

    public static io.yidan.waybill.happening.Happening read(
            Happening told, At at, Persons persons) {
        return switch (told.getKindCase()) {
            case BOOKED -> Plannings.read(told.getBooked(), at.in("booked"));
            case STUFFED -> Custodies.read(told.getStuffed(), at.in("stuffed"));
            case STRIPPED -> Custodies.read(told.getStripped(), at.in("stripped"));
            case CARGO_RECEIVED -> Custodies.read(told.getCargoReceived(), at.in("cargo_received"));
            case LOADED -> Movements.read(told.getLoaded(), at.in("loaded"));
            case UNLOADED -> Movements.read(told.getUnloaded(), at.in("unloaded"));
            case UNIT_ASSOCIATED ->
                    Movements.read(told.getUnitAssociated(), at.in("unit_associated"));
            case UNIT_DISSOCIATED ->
                    Movements.read(told.getUnitDissociated(), at.in("unit_dissociated"));
            case SEAL_AFFIXED -> Conditions.read(told.getSealAffixed(), at.in("seal_affixed"));
            case SEAL_CHECKED -> Conditions.read(told.getSealChecked(), at.in("seal_checked"));
            case SEAL_BROKEN -> Conditions.read(told.getSealBroken(), at.in("seal_broken"));
            case SEAL_REPLACED -> Conditions.read(told.getSealReplaced(), at.in("seal_replaced"));
            case GATE_IN -> Movements.read(told.getGateIn(), at.in("gate_in"));
            case GATE_OUT -> Movements.read(told.getGateOut(), at.in("gate_out"));
            case DEPARTED -> Movements.read(told.getDeparted(), at.in("departed"));
            case PASSED -> Movements.read(told.getPassed(), at.in("passed"));
            case ARRIVED -> Movements.read(told.getArrived(), at.in("arrived"));
            case INTERRUPTED -> Movements.read(told.getInterrupted(), at.in("interrupted"));
            case RESUMED -> Movements.read(told.getResumed(), at.in("resumed"));
            case ETA_UPDATED -> Plannings.read(told.getEtaUpdated(), at.in("eta_updated"));
            case WEIGHED -> Conditions.read(told.getWeighed(), at.in("weighed"));
            case DELIVERED -> Custodies.read(told.getDelivered(), at.in("delivered"), persons);
            case EXCEPTION_REPORTED ->
                    Conditions.read(told.getExceptionReported(), at.in("exception_reported"));
            case MOISTURE_FOUND ->
                    Conditions.read(told.getMoistureFound(), at.in("moisture_found"));
            case KIND_NOT_SET -> throw at.wrong(Unreadable.Code.FIELD_MISSING, "say what happened");
        };
    }

    public static Happening write(io.yidan.waybill.happening.Happening happening) {
        var wire = Happening.newBuilder();
        switch (happening) {
            case Movement movement -> Movements.write(movement, wire);
            case Custody custody -> Custodies.write(custody, wire);
            case Condition condition -> Conditions.write(condition, wire);
            case Planning planning -> Plannings.write(planning, wire);
        }
        return wire.build();
    }
}
