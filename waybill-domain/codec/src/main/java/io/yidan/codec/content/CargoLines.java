package io.yidan.codec.content;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.proto.type.v1.CargoLine;
import io.yidan.proto.type.v1.DangerousGoods;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.UnNumber;

/** Lines of goods on the wire and in the model. */
final class CargoLines {
    private CargoLines() {}

    static io.yidan.waybill.content.CargoLine read(CargoLine told, At at) {
        return new io.yidan.waybill.content.CargoLine(
                told.getLine(),
                told.getDescriptionZh(),
                told.getDescriptionEn(),
                at.read("hs_code", told.getHsCode(), HsCode::parse),
                told.getOrigin(),
                told.getPackages(),
                told.getPackageKind(),
                told.getGrossGrams(),
                told.getNetGrams(),
                Maybe.when(told.hasMoistureHundredths(), told::getMoistureHundredths),
                Maybe.when(
                        told.hasDangerousGoods(),
                        () -> read(told.getDangerousGoods(), at.in("dangerous_goods"))));
    }

    private static io.yidan.waybill.content.DangerousGoods read(DangerousGoods told, At at) {
        return new io.yidan.waybill.content.DangerousGoods(
                at.read("un_number", told.getUnNumber(), UnNumber::parse),
                told.getHazardClass(),
                told.getPackingGroup(),
                told.getProperShippingName(),
                told.getEmergencyPhone());
    }

    static CargoLine write(io.yidan.waybill.content.CargoLine line) {
        var wire =
                CargoLine.newBuilder()
                        .setLine(line.line())
                        .setDescriptionZh(line.descriptionZh())
                        .setDescriptionEn(line.descriptionEn())
                        .setHsCode(line.hsCode().value())
                        .setOrigin(line.origin())
                        .setPackages(line.packages())
                        .setPackageKind(line.packageKind())
                        .setGrossGrams(line.grossGrams())
                        .setNetGrams(line.netGrams());
        line.moistureHundredths().ifPresent(wire::setMoistureHundredths);
        line.dangerous().map(CargoLines::write).ifPresent(wire::setDangerousGoods);
        return wire.build();
    }

    private static DangerousGoods write(io.yidan.waybill.content.DangerousGoods goods) {
        return DangerousGoods.newBuilder()
                .setUnNumber(goods.number().value())
                .setHazardClass(goods.hazardClass())
                .setPackingGroup(goods.packingGroup())
                .setProperShippingName(goods.properName())
                .setEmergencyPhone(goods.emergencyPhone())
                .build();
    }
}
