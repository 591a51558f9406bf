package io.yidan.codec.type;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.proto.type.v1.UnitKind;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.transport.ContainerNumber;

/** Units of a consignment on the wire and in the model; the number is checked as its kind demands. */
public final class Units {
    private Units() {}

    public static Unit read(io.yidan.proto.type.v1.Unit told, At at) {
        var kind = kind(told.getKind(), at.in("kind"));
        var id = at.read("id", told.getId(), text -> id(kind, text));
        return new Unit(
                kind, id, told.getSizeType(), Maybe.when(told.hasTareGrams(), told::getTareGrams));
    }

    private static UnitId id(Unit.Kind kind, String text) {
        return switch (kind) {
            case CONTAINER -> new UnitId(ContainerNumber.parse(text).value());
            case WAGON -> new UnitId(Conveyances.wagon(text));
            case VEHICLE -> new UnitId(Conveyances.plate(text));
            case BULK_LOT -> UnitIds.parse(text);
        };
    }

    public static io.yidan.proto.type.v1.Unit write(Unit unit) {
        var wire =
                io.yidan.proto.type.v1.Unit.newBuilder()
                        .setKind(write(unit.kind()))
                        .setId(unit.id().value())
                        .setSizeType(unit.sizeType());
        unit.tareGrams().ifPresent(wire::setTareGrams);
        return wire.build();
    }

    private static Unit.Kind kind(UnitKind told, At at) {
        return switch (told) {
            case UNIT_KIND_CONTAINER -> Unit.Kind.CONTAINER;
            case UNIT_KIND_WAGON -> Unit.Kind.WAGON;
            case UNIT_KIND_VEHICLE -> Unit.Kind.VEHICLE;
            case UNIT_KIND_BULK_LOT -> Unit.Kind.BULK_LOT;
            case UNIT_KIND_UNSPECIFIED, UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    private static UnitKind write(Unit.Kind kind) {
        return switch (kind) {
            case CONTAINER -> UnitKind.UNIT_KIND_CONTAINER;
            case WAGON -> UnitKind.UNIT_KIND_WAGON;
            case VEHICLE -> UnitKind.UNIT_KIND_VEHICLE;
            case BULK_LOT -> UnitKind.UNIT_KIND_BULK_LOT;
        };
    }
}
