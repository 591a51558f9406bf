package io.yidan.codec.fact;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Persons;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.type.v1.CargoReceived;
import io.yidan.proto.type.v1.Delivered;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.Stripped;
import io.yidan.proto.type.v1.Stuffed;
import io.yidan.waybill.happening.Custody;

/** Stuffing, receiving and delivering on the wire and in the model. */
final class Custodies {
    private Custodies() {}

    static Custody read(Stuffed told, At at) {
        return new Custody.Stuffed(
                UnitIds.read(told.getUnitsList(), at),
                Maybe.when(told.hasCargoLine(), told::getCargoLine),
                Maybe.when(told.hasPieces(), told::getPieces));
    }

    static Custody read(Stripped told, At at) {
        return new Custody.Stripped(
                UnitIds.read(told.getUnitsList(), at),
                Maybe.when(told.hasPieces(), told::getPieces));
    }

    static Custody read(CargoReceived told, At at) {
        return new Custody.CargoReceived(
                UnitIds.read(told.getUnitsList(), at),
                told.getCarrierReference(),
                Maybe.when(told.hasPieces(), told::getPieces),
                told.getRemark());
    }

    static Custody read(Delivered told, At at, Persons persons) {
        return new Custody.Delivered(
                UnitIds.read(told.getUnitsList(), at),
                told.getReservation(),
                Maybe.when(
                        told.hasSignatory(),
                        () -> persons.read(told.getSignatory(), at.in("signatory"))));
    }

    static void write(Custody custody, Happening.Builder wire) {
        switch (custody) {
            case Custody.Stuffed(var units, var line, var pieces) -> {
                var stuffed = wire.getStuffedBuilder().addAllUnits(UnitIds.write(units));
                line.ifPresent(stuffed::setCargoLine);
                pieces.ifPresent(stuffed::setPieces);
            }
            case Custody.Stripped(var units, var pieces) -> {
                var stripped = wire.getStrippedBuilder().addAllUnits(UnitIds.write(units));
                pieces.ifPresent(stripped::setPieces);
            }
            case Custody.CargoReceived(var units, var reference, var pieces, var remark) -> {
                var received = wire.getCargoReceivedBuilder().addAllUnits(UnitIds.write(units));
                received.setCarrierReference(reference).setRemark(remark);
                pieces.ifPresent(received::setPieces);
            }
            case Custody.Delivered(var units, var reservation, var signatory) -> {
                var delivered = wire.getDeliveredBuilder().addAllUnits(UnitIds.write(units));
                delivered.setReservation(reservation);
                signatory.map(Persons::write).ifPresent(delivered::setSignatory);
            }
        }
    }
}
