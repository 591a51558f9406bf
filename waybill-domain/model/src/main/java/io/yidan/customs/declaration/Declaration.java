package io.yidan.customs.declaration;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is declared: goods out of one or more waybills, under which procedure, known by what, expected where and when.
 *
 * @param place the supervised place, where the gate is; under joint supervision the port
 * @param unloading where goods are unloaded under joint supervision
 * @param identity what they are known by at the gate; under joint supervision by their units alone
 */
public record Declaration(
        Procedure procedure,
        PartyId declarant,
        Place place,
        Optional<Place> unloading,
        Instant expectedAt,
        Optional<Identity> identity,
        List<BoundWaybill> waybills) {

    public Declaration {
        waybills = List.copyOf(waybills);
    }

    /** The office that reviews and decides. */
    public PartyId decidingOffice() {
        return waybills.getFirst().localOffice();
    }

    /** The office that sees the goods. */
    public PartyId gateOffice() {
        return waybills.getFirst().portOffice();
    }

    /** Units of all waybills, each once. */
    public List<UnitId> units() {
        return waybills.stream().flatMap(bound -> bound.units().stream()).distinct().toList();
    }

    public boolean covers(WaybillNumber number) {
        return waybills.stream().anyMatch(bound -> bound.number().equals(number));
    }

    public Declaration with(Identity other) {
        return new Declaration(
                procedure, declarant, place, unloading, expectedAt, Optional.of(other), waybills);
    }

    public Declaration with(BoundWaybill more) {
        return with(Stream.concat(waybills.stream(), Stream.of(more)).toList());
    }

    public Declaration without(WaybillNumber number) {
        return with(waybills.stream().filter(bound -> !bound.number().equals(number)).toList());
    }

    /** The same with this waybill as it is now. */
    public Declaration again(BoundWaybill now) {
        return with(
                waybills.stream()
                        .map(bound -> bound.number().equals(now.number()) ? now : bound)
                        .toList());
    }

    private Declaration with(List<BoundWaybill> others) {
        return new Declaration(
                procedure, declarant, place, unloading, expectedAt, identity, others);
    }
}
