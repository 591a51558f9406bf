package io.yidan.codec.fact;

import io.yidan.codec.At;
import io.yidan.codec.type.Conveyances;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.type.v1.Arrived;
import io.yidan.proto.type.v1.Departed;
import io.yidan.proto.type.v1.GateIn;
import io.yidan.proto.type.v1.GateOut;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.Interrupted;
import io.yidan.proto.type.v1.Loaded;
import io.yidan.proto.type.v1.Passed;
import io.yidan.proto.type.v1.Resumed;
import io.yidan.proto.type.v1.UnitAssociated;
import io.yidan.proto.type.v1.UnitDissociated;
import io.yidan.proto.type.v1.Unloaded;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;

/** Movements on the wire and in the model. */
final class Movements {
    private Movements() {}

    static Movement read(UnitAssociated told, At at) {
        var means = Conveyances.read(told.getMeans(), at.in("means"));
        return new Movement.UnitAssociated(
                UnitIds.read(told.getUnitsList(), at), means, told.getSlot());
    }

    static Movement read(UnitDissociated told, At at) {
        var means = Conveyances.read(told.getMeans(), at.in("means"));
        return new Movement.UnitDissociated(UnitIds.read(told.getUnitsList(), at), means);
    }

    static Movement read(Loaded told, At at) {
        return new Movement.Loaded(moved(told.getMoved(), at));
    }

    static Movement read(Unloaded told, At at) {
        return new Movement.Unloaded(moved(told.getMoved(), at));
    }

    static Movement read(GateIn told, At at) {
        return new Movement.GateIn(moved(told.getMoved(), at), told.getGate());
    }

    static Movement read(GateOut told, At at) {
        return new Movement.GateOut(moved(told.getMoved(), at), told.getGate());
    }

    static Movement read(Departed told, At at) {
        return new Movement.Departed(moved(told.getMoved(), at), told.getJourney());
    }

    static Movement read(Passed told, At at) {
        return new Movement.Passed(moved(told.getMoved(), at), told.getJourney());
    }

    static Movement read(Arrived told, At at) {
        return new Movement.Arrived(moved(told.getMoved(), at), told.getJourney());
    }

    static Movement read(Interrupted told, At at) {
        return new Movement.Interrupted(moved(told.getMoved(), at), told.getReasonCode());
    }

    static Movement read(Resumed told, At at) {
        return new Movement.Resumed(moved(told.getMoved(), at));
    }

    private static Moved moved(io.yidan.proto.type.v1.Moved told, At at) {
        return Conveyances.read(told, at.in("moved"));
    }

    static void write(Movement movement, Happening.Builder wire) {
        switch (movement) {
            case Movement.UnitAssociated(var units, var means, var slot) ->
                    wire.getUnitAssociatedBuilder()
                            .addAllUnits(UnitIds.write(units))
                            .setMeans(Conveyances.write(means))
                            .setSlot(slot);
            case Movement.UnitDissociated(var units, var means) ->
                    wire.getUnitDissociatedBuilder()
                            .addAllUnits(UnitIds.write(units))
                            .setMeans(Conveyances.write(means));
            case Movement.Loaded(var moved) ->
                    wire.getLoadedBuilder().setMoved(Conveyances.write(moved));
            case Movement.Unloaded(var moved) ->
                    wire.getUnloadedBuilder().setMoved(Conveyances.write(moved));
            case Movement.GateIn(var moved, var gate) ->
                    wire.getGateInBuilder().setMoved(Conveyances.write(moved)).setGate(gate);
            case Movement.GateOut(var moved, var gate) ->
                    wire.getGateOutBuilder().setMoved(Conveyances.write(moved)).setGate(gate);
            case Movement.Departed(var moved, var journey) ->
                    wire.getDepartedBuilder()
                            .setMoved(Conveyances.write(moved))
                            .setJourney(journey);
            case Movement.Passed(var moved, var journey) ->
                    wire.getPassedBuilder().setMoved(Conveyances.write(moved)).setJourney(journey);
            case Movement.Arrived(var moved, var journey) ->
                    wire.getArrivedBuilder().setMoved(Conveyances.write(moved)).setJourney(journey);
            case Movement.Interrupted(var moved, var reason) ->
                    wire.getInterruptedBuilder()
                            .setMoved(Conveyances.write(moved))
                            .setReasonCode(reason);
            case Movement.Resumed(var moved) ->
                    wire.getResumedBuilder().setMoved(Conveyances.write(moved));
        }
    }
}
