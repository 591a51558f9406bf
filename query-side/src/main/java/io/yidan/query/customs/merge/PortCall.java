package io.yidan.query.customs.merge;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.LegMode;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.ZonedInstant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How goods come to a port: by the leg of the plan that ends there.
 *
 * @param at as estimated last, else as planned
 */
record PortCall(LegMode mode, String carrier, Instant at) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Of a waybill; empty if none of its legs ends there, or nobody has said when. */
    static Optional<PortCall> of(WaybillView waybill, Place port) {
        var legs = waybill.getContent().getLegsList();
        for (int n = 0; n < legs.size(); n++) {
            var plan = legs.get(n);
            if (samePlace(plan.getTo(), port)) {
                return time(waybill, n, plan)
                        .map(at -> new PortCall(plan.getMode(), plan.getCarrier(), at));
            }
        }
        return Optional.empty();
    }

    /** Whether it is one and the same train, as far as a plan can say: one carrier's, on one day of Beijing. */
    boolean togetherWith(PortCall other) {
        return mode == other.mode && carrier.equals(other.carrier) && day().equals(other.day());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(at, BEIJING);
    }

    private static Optional<Instant> time(WaybillView waybill, int n, LegPlan plan) {
        boolean told = n < waybill.getLegsCount() && waybill.getLegs(n).hasEta();
        if (told) {
            return Optional.of(instant(waybill.getLegs(n).getEta().getEta()));
        }
        return plan.hasPlannedArrival()
                ? Optional.of(instant(plan.getPlannedArrival()))
                : Optional.empty();
    }

    private static Instant instant(ZonedInstant told) {
        return Instant.ofEpochSecond(told.getAt().getSeconds(), told.getAt().getNanos());
    }

    private static boolean samePlace(Place one, Place other) {
        return one.getScheme() == other.getScheme() && one.getCode().equals(other.getCode());
    }
}
