package io.yidan.customs.declaration;

import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.CommercialTerms;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;

import java.util.List;
import java.util.Optional;

/**
 * What a declaration takes from a waybill. A decision rests on it: any change of it re-opens the review. What is not in
 * here (telephones, remarks, expected times) may change freely.
 *
 * @param portOffice customs at the port, where the goods are seen
 * @param localOffice customs of the place of loading or unloading, which decides
 */
public record BoundWaybill(
        WaybillNumber number,
        PartyId shipper,
        PartyId consignee,
        PartyId portOffice,
        PartyId localOffice,
        List<CargoLine> cargo,
        List<UnitId> units,
        String contract,
        Optional<Long> valueHundredths,
        String currency) {

    public BoundWaybill {
        cargo = List.copyOf(cargo);
        units = List.copyOf(units);
    }

    /** The bound part of a waybill; empty if it names no customs office. One that names one has it in both places. */
    public static Optional<BoundWaybill> of(WaybillNumber number, WaybillContent content) {
        var port = content.party(PartyRole.CUSTOMS_PORT);
        var local = content.party(PartyRole.CUSTOMS_UNLOADING);
        var terms = content.terms();
        return port.or(() -> local)
                .map(
                        known ->
                                new BoundWaybill(
                                        number,
                                        content.party(PartyRole.SHIPPER).orElseThrow(),
                                        content.party(PartyRole.CONSIGNEE).orElseThrow(),
                                        known,
                                        local.orElse(known),
                                        content.cargo(),
                                        content.units().stream().map(Unit::id).toList(),
                                        terms.map(CommercialTerms::contractReference).orElse(""),
                                        terms.flatMap(CommercialTerms::goodsValueHundredths),
                                        terms.map(CommercialTerms::currency).orElse("")));
    }
}
