package io.yidan.codec.customs;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Seals;
import io.yidan.codec.type.UnitIds;
import io.yidan.customs.declaration.Identity;
import io.yidan.proto.type.v1.CustomsIdentity;
import io.yidan.proto.type.v1.VehiclePlate;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.transport.Plate;

import java.util.List;

/** What goods are known by at the gate, on the wire and in the model. */
public final class Identities {
    private Identities() {}

    public static Identity read(CustomsIdentity told, At at) {
        at.in("tractor").require(told.hasTractor());
        return new Identity(
                plate(told.getTractor(), at.in("tractor")),
                Maybe.when(told.hasTrailer(), () -> plate(told.getTrailer(), at.in("trailer"))),
                UnitIds.readAll("boxes", told.getBoxesList(), at),
                seals(told.getSealsList(), at));
    }

    public static CustomsIdentity write(Identity identity) {
        var wire =
                CustomsIdentity.newBuilder()
                        .setTractor(plate(identity.tractor()))
                        .addAllBoxes(UnitIds.write(identity.boxes()))
                        .addAllSeals(identity.seals().stream().map(SealNumber::value).toList());
        identity.trailer().map(Identities::plate).ifPresent(wire::setTrailer);
        return wire.build();
    }

    static List<SealNumber> seals(List<String> told, At at) {
        return at.each(
                "seals", told, (text, here) -> Seals.number(here.name(), text, here.parent()));
    }

    private static Plate plate(VehiclePlate told, At at) {
        return at.read("number", told.getNumber(), text -> Plate.of(told.getCountry(), text));
    }

    private static VehiclePlate plate(Plate plate) {
        return VehiclePlate.newBuilder()
                .setCountry(plate.country())
                .setNumber(plate.value())
                .build();
    }
}
