package io.yidan.command.alias;

import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;

import java.util.Optional;

/** A waybill that held an alias, and the leg and the unit that the alias meant there. */
public record Match(WaybillNumber waybill, Optional<Integer> leg, Optional<UnitId> unit) {

    /** The fact with this unit where none was told. Its hash stays that of what was told, so that a repeat is known. */
    public Fact complete(Fact fact) {
        return new Fact(
                fact.envelope(),
                fact.happening().map(told -> unit.map(u -> Units.found(told, u)).orElse(told)),
                fact.hash());
    }
}
