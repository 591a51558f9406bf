package io.yidan.customs.step;

import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Instant;
import java.util.List;

/** Asks for goods to be declared; what their waybills say is put in by who knows them. */
public record DeclareGoods(
        Stamp stamp,
        Procedure procedure,
        List<WaybillNumber> waybills,
        Place place,
        Instant expectedAt,
        Identity identity) {
    public DeclareGoods {
        waybills = List.copyOf(waybills);
    }
}
