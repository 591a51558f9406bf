package io.yidan.customs.step;

import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks for goods to be declared; what their waybills say is put in by who knows them. */
public record DeclareGoods(
        Stamp stamp,
        Procedure procedure,
        List<WaybillNumber> waybills,
        Place place,
        Optional<Place> unloading,
        Instant expectedAt,
        Optional<Identity> identity) {
    public DeclareGoods {
        waybills = List.copyOf(waybills);
    }
}
