package io.yidan.gateway.customs;

import io.yidan.proto.type.v1.CustomsIdentity;
import io.yidan.proto.type.v1.VehiclePlate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody at the gate types of a vehicle, its trailer, boxes and seals. */
final class TypedIdentity {
    private static final Pattern FOREIGN = Pattern.compile("([A-Z]{2})\\s+(\\S.*)");
    private static final Pattern APART = Pattern.compile("[\\s,;，；、]+");

    private TypedIdentity() {}

    static CustomsIdentity.Builder read(
            String tractor, String trailer, List<String> boxes, List<String> seals) {
        var identity =
                CustomsIdentity.newBuilder()
                        .setTractor(plate(tractor))
                        .addAllBoxes(boxes)
                        .addAllSeals(seals);
        if (!trailer.isEmpty()) {
            identity.setTrailer(plate(trailer));
        }
        return identity;
    }

    /** Numbers parted by blanks or commas, western or Chinese. */
    static List<String> many(String typed) {
        return Arrays.stream(APART.split(typed)).filter(one -> !one.isEmpty()).toList();
    }

    /** Chinese unless a country stands before it. */
    private static VehiclePlate plate(String typed) {
        var foreign = FOREIGN.matcher(typed);
        return foreign.matches()
                ? VehiclePlate.newBuilder()
                        .setCountry(foreign.group(1))
                        .setNumber(foreign.group(2))
                        .build()
                : VehiclePlate.newBuilder().setCountry("CN").setNumber(typed).build();
    }
}
