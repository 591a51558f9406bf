package io.yidan.codec.customs;

import io.yidan.codec.At;
import io.yidan.codec.type.Seals;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.UnitIds;
import io.yidan.customs.joint.SealReading;
import io.yidan.customs.joint.UnitSeals;
import io.yidan.waybill.id.SealNumber;

import java.util.List;

/** Customs seals of units, as they were put on or read. */
final class CustomsSeals {
    private CustomsSeals() {}

    static List<UnitSeals> read(String field, List<io.yidan.proto.type.v1.UnitSeals> told, At at) {
        return at.each(
                field,
                told,
                (one, here) ->
                        new UnitSeals(
                                UnitIds.read("unit", one.getUnit(), here),
                                Identities.seals(one.getSealsList(), here)));
    }

    static List<SealReading> readings(List<io.yidan.proto.type.v1.SealReading> told, At at) {
        return at.each(
                "readings",
                told,
                (one, here) ->
                        new SealReading(
                                UnitIds.read("unit", one.getUnit(), here),
                                Seals.ifAny("number", one.getNumber(), here),
                                one.getWhole(),
                                Times.read(one.getAt(), here.in("at"))));
    }

    static List<io.yidan.proto.type.v1.UnitSeals> write(List<UnitSeals> seals) {
        return seals.stream()
                .map(
                        one ->
                                io.yidan.proto.type.v1.UnitSeals.newBuilder()
                                        .setUnit(one.unit().value())
                                        .addAllSeals(
                                                one.seals().stream()
                                                        .map(SealNumber::value)
                                                        .toList())
                                        .build())
                .toList();
    }

    static io.yidan.proto.type.v1.SealReading write(SealReading one) {
        return io.yidan.proto.type.v1.SealReading.newBuilder()
                .setUnit(one.unit().value())
                .setNumber(one.number().map(SealNumber::value).orElse(""))
                .setWhole(one.whole())
                .setAt(Times.write(one.at()))
                .build();
    }
}
