package io.yidan.customs.declaration;

import io.yidan.waybill.content.CargoLine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When several waybills may go under one declaration. Place, day and means of transport are those of the declaration;
 * what the waybills themselves must have in common is checked here: offices, the party at home, contract, commodity.
 */
public enum Merging {
    OFFICES((_, bound) -> List.of(bound.portOffice(), bound.localOffice())),
    PARTY_AT_HOME(
            (procedure, bound) ->
                    switch (procedure) {
                        case DIRECT_IMPORT, JOINT_IMPORT -> bound.consignee();
                        case DIRECT_EXPORT -> bound.shipper();
                    }),
    CONTRACT((_, bound) -> bound.contract()),
    COMMODITY((_, bound) -> bound.cargo().stream().map(CargoLine::hsCode).distinct().toList());

    private final Aspect aspect;

    Merging(Aspect aspect) {
        this.aspect = aspect;
    }

    @FunctionalInterface
    private interface Aspect {
        Object of(Procedure procedure, BoundWaybill bound);
    }

    /** The first condition in which these waybills differ. */
    public static Optional<Merging> faultIn(Procedure procedure, List<BoundWaybill> waybills) {
        return Stream.of(values()).filter(one -> !one.equal(procedure, waybills)).findFirst();
    }

    private boolean equal(Procedure procedure, List<BoundWaybill> waybills) {
        Function<BoundWaybill, Object> value = bound -> aspect.of(procedure, bound);
        return waybills.stream().map(value).distinct().count() <= 1;
    }
}
