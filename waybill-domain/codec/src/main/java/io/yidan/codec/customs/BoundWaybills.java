package io.yidan.codec.customs;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.content.Contents;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.event.v1.BoundGoods;
import io.yidan.proto.event.v1.BoundParties;
import io.yidan.proto.event.v1.BoundTerms;
import io.yidan.proto.event.v1.BoundWaybill;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

/** What a declaration takes from a waybill, as it is stored. */
final class BoundWaybills {
    private BoundWaybills() {}

    static io.yidan.customs.declaration.BoundWaybill read(BoundWaybill kept) {
        return read(kept.getParties(), kept.getGoods(), kept.getTerms());
    }

    static io.yidan.customs.declaration.BoundWaybill read(
            BoundParties parties, BoundGoods goods, BoundTerms terms) {
        return new io.yidan.customs.declaration.BoundWaybill(
                new WaybillNumber(parties.getWaybillNumber()),
                new PartyId(parties.getShipper()),
                new PartyId(parties.getConsignee()),
                new PartyId(parties.getPortOffice()),
                new PartyId(parties.getLocalOffice()),
                Contents.cargo(goods.getCargoLinesList(), At.TOP),
                UnitIds.read(parties.getUnitsList(), At.TOP),
                terms.getContractReference(),
                Maybe.when(terms.hasGoodsValueHundredths(), terms::getGoodsValueHundredths),
                terms.getCurrency());
    }

    static BoundWaybill write(io.yidan.customs.declaration.BoundWaybill bound) {
        return BoundWaybill.newBuilder()
                .setParties(parties(bound))
                .setGoods(goods(bound))
                .setTerms(terms(bound))
                .build();
    }

    static BoundParties parties(io.yidan.customs.declaration.BoundWaybill bound) {
        return BoundParties.newBuilder()
                .setWaybillNumber(bound.number().value())
                .setShipper(bound.shipper().value())
                .setConsignee(bound.consignee().value())
                .setPortOffice(bound.portOffice().value())
                .setLocalOffice(bound.localOffice().value())
                .addAllUnits(UnitIds.write(bound.units()))
                .build();
    }

    static BoundGoods goods(io.yidan.customs.declaration.BoundWaybill bound) {
        return BoundGoods.newBuilder().addAllCargoLines(Contents.cargo(bound.cargo())).build();
    }

    static BoundTerms terms(io.yidan.customs.declaration.BoundWaybill bound) {
        var wire =
                BoundTerms.newBuilder()
                        .setContractReference(bound.contract())
                        .setCurrency(bound.currency());
        bound.valueHundredths().ifPresent(wire::setGoodsValueHundredths);
        return wire.build();
    }
}
