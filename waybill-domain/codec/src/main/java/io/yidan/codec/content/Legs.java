package io.yidan.codec.content;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.proto.type.v1.LegMode;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.waybill.id.PartyId;

/** Planned legs on the wire and in the model. */
final class Legs {
    private Legs() {}

    static io.yidan.waybill.content.LegPlan read(LegPlan told, At at) {
        return new io.yidan.waybill.content.LegPlan(
                told.getLeg(),
                mode(told.getMode(), at.in("mode")),
                Places.read(told.getFrom(), at.in("from")),
                Places.read(told.getTo(), at.in("to")),
                at.read("carrier", told.getCarrier(), PartyId::new),
                told.getCarrierNameZh(),
                told.getCarrierNameEn(),
                Maybe.when(
                        told.hasPlannedDeparture(),
                        () -> Times.moment(told.getPlannedDeparture(), at.in("planned_departure"))),
                Maybe.when(
                        told.hasPlannedArrival(),
                        () -> Times.moment(told.getPlannedArrival(), at.in("planned_arrival"))),
                told.getLiabilityRegime(),
                told.getGaugeMm());
    }

    static LegPlan write(io.yidan.waybill.content.LegPlan leg) {
        var wire =
                LegPlan.newBuilder()
                        .setLeg(leg.number())
                        .setMode(write(leg.mode()))
                        .setFrom(Places.write(leg.from()))
                        .setTo(Places.write(leg.to()))
                        .setCarrier(leg.carrier().value())
                        .setCarrierNameZh(leg.carrierNameZh())
                        .setCarrierNameEn(leg.carrierNameEn())
                        .setLiabilityRegime(leg.liabilityRegime())
                        .setGaugeMm(leg.gaugeMillimetres());
        leg.plannedDeparture().map(Times::write).ifPresent(wire::setPlannedDeparture);
        leg.plannedArrival().map(Times::write).ifPresent(wire::setPlannedArrival);
        return wire.build();
    }

    private static io.yidan.waybill.content.LegPlan.Mode mode(LegMode told, At at) {
        return switch (told) {
            case LEG_MODE_RAIL -> io.yidan.waybill.content.LegPlan.Mode.RAIL;
            case LEG_MODE_ROAD -> io.yidan.waybill.content.LegPlan.Mode.ROAD;
            case LEG_MODE_SEA -> io.yidan.waybill.content.LegPlan.Mode.SEA;
            case LEG_MODE_AIR -> io.yidan.waybill.content.LegPlan.Mode.AIR;
            case LEG_MODE_TERMINAL -> io.yidan.waybill.content.LegPlan.Mode.TERMINAL;
            case LEG_MODE_UNSPECIFIED, UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    private static LegMode write(io.yidan.waybill.content.LegPlan.Mode mode) {
        return switch (mode) {
            case RAIL -> LegMode.LEG_MODE_RAIL;
            case ROAD -> LegMode.LEG_MODE_ROAD;
            case SEA -> LegMode.LEG_MODE_SEA;
            case AIR -> LegMode.LEG_MODE_AIR;
            case TERMINAL -> LegMode.LEG_MODE_TERMINAL;
        };
    }
}
