package io.yidan.codec.type;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.proto.type.v1.MoistureBasis;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.proto.type.v1.WeighingMethod;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.id.UnitId;

/** Weights on the wire and in the model, in grams; what was not weighed is not there. */
public final class Weighings {
    private Weighings() {}

    public static Condition.Weighed read(Weighed told, At at) {
        return new Condition.Weighed(UnitIds.one("unit", told.getUnit(), at), weighing(told, at));
    }

    private static Weighing weighing(Weighed told, At at) {
        return new Weighing(
                method(told.getMethod(), at.in("method")),
                basis(told.getBasis(), at.in("basis")),
                Maybe.when(told.hasGrossGrams(), told::getGrossGrams),
                Maybe.when(told.hasTareGrams(), told::getTareGrams),
                Maybe.when(told.hasNetGrams(), told::getNetGrams),
                Maybe.when(told.hasMoistureHundredths(), told::getMoistureHundredths),
                told.getDevice(),
                told.getSlip());
    }

    public static Weighed write(UnitId unit, Weighing weighing) {
        var wire =
                Weighed.newBuilder()
                        .setUnit(UnitIds.write(unit))
                        .setMethod(write(weighing.method()))
                        .setBasis(write(weighing.basis()))
                        .setDevice(weighing.device())
                        .setSlip(weighing.slip());
        weighing.grossGrams().ifPresent(wire::setGrossGrams);
        weighing.tareGrams().ifPresent(wire::setTareGrams);
        weighing.netGrams().ifPresent(wire::setNetGrams);
        weighing.moistureHundredths().ifPresent(wire::setMoistureHundredths);
        return wire.build();
    }

    private static Weighing.Method method(WeighingMethod told, At at) {
        return switch (told) {
            case WEIGHING_METHOD_DECLARED -> Weighing.Method.DECLARED;
            case WEIGHING_METHOD_WEIGHBRIDGE -> Weighing.Method.WEIGHBRIDGE;
            case WEIGHING_METHOD_RAIL_IN_MOTION -> Weighing.Method.RAIL_IN_MOTION;
            case WEIGHING_METHOD_RAIL_STATIC -> Weighing.Method.RAIL_STATIC;
            case WEIGHING_METHOD_DRAFT_SURVEY -> Weighing.Method.DRAFT_SURVEY;
            case WEIGHING_METHOD_UNSPECIFIED, UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static WeighingMethod write(Weighing.Method method) {
        return switch (method) {
            case DECLARED -> WeighingMethod.WEIGHING_METHOD_DECLARED;
            case WEIGHBRIDGE -> WeighingMethod.WEIGHING_METHOD_WEIGHBRIDGE;
            case RAIL_IN_MOTION -> WeighingMethod.WEIGHING_METHOD_RAIL_IN_MOTION;
            case RAIL_STATIC -> WeighingMethod.WEIGHING_METHOD_RAIL_STATIC;
            case DRAFT_SURVEY -> WeighingMethod.WEIGHING_METHOD_DRAFT_SURVEY;
        };
    }

    private static Weighing.Basis basis(MoistureBasis told, At at) {
        return switch (told) {
            case MOISTURE_BASIS_UNSPECIFIED, MOISTURE_BASIS_WET -> Weighing.Basis.WET;
            case MOISTURE_BASIS_DRY -> Weighing.Basis.DRY;
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    private static MoistureBasis write(Weighing.Basis basis) {
        return switch (basis) {
            case WET -> MoistureBasis.MOISTURE_BASIS_WET;
            case DRY -> MoistureBasis.MOISTURE_BASIS_DRY;
        };
    }
}
