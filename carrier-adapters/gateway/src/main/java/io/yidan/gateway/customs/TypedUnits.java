package io.yidan.gateway.customs;

import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.UnitSeals;

import java.util.List;
import java.util.regex.Pattern;

/** Units with their seals, and places, as people type them. */
final class TypedUnits {
    private static final Pattern UNLOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Pattern TELEGRAPH = Pattern.compile("[A-Z]{3}");
    private static final Pattern ESR = Pattern.compile("[0-9]{6}");

    private TypedUnits() {}

    /** A unit a line, then its seals. */
    static List<UnitSeals> seals(String typed) {
        return typed.lines()
                .map(TypedIdentity::many)
                .filter(line -> !line.isEmpty())
                .map(
                        line ->
                                UnitSeals.newBuilder()
                                        .setUnit(line.getFirst())
                                        .addAllSeals(line.subList(1, line.size()))
                                        .build())
                .toList();
    }

    /** Codes of places; the form of a code says whose it is. */
    static List<Place> places(List<String> codes) {
        return codes.stream()
                .map(code -> Place.newBuilder().setScheme(scheme(code)).setCode(code).build())
                .toList();
    }

    private static PlaceScheme scheme(String code) {
        if (UNLOCODE.matcher(code).matches()) {
            return PlaceScheme.PLACE_SCHEME_UNLOCODE;
        }
        if (TELEGRAPH.matcher(code).matches()) {
            return PlaceScheme.PLACE_SCHEME_CN_TELEGRAPH;
        }
        return ESR.matcher(code).matches()
                ? PlaceScheme.PLACE_SCHEME_ESR
                : PlaceScheme.PLACE_SCHEME_OWN;
    }
}
