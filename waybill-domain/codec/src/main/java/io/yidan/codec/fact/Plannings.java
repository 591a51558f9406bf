package io.yidan.codec.fact;

import io.yidan.codec.At;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.type.v1.Booked;
import io.yidan.proto.type.v1.EtaUpdated;
import io.yidan.proto.type.v1.Happening;
import io.yidan.waybill.happening.Planning;

/** Bookings and estimates on the wire and in the model. */
final class Plannings {
    private Plannings() {}

    static Planning read(Booked told, At at) {
        return new Planning.Booked(
                told.getCarrierReference(), UnitIds.read(told.getUnitsList(), at));
    }

    static Planning read(EtaUpdated told, At at) {
        return new Planning.EtaUpdated(
                Times.moment(told.getEta(), at.in("eta")),
                told.getReasonCode(),
                UnitIds.read(told.getUnitsList(), at));
    }

    static void write(Planning planning, Happening.Builder wire) {
        switch (planning) {
            case Planning.Booked(var reference, var units) ->
                    wire.getBookedBuilder()
                            .setCarrierReference(reference)
                            .addAllUnits(UnitIds.write(units));
            case Planning.EtaUpdated(var eta, var reason, var units) ->
                    wire.getEtaUpdatedBuilder()
                            .setEta(Times.write(eta))
                            .setReasonCode(reason)
                            .addAllUnits(UnitIds.write(units));
        }
    }
}
