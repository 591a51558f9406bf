package io.yidan.waybill.id;

import java.util.Objects;

/** A station, port, plant or yard, by a code in a named scheme; the names are for people and may be empty. */
public record Place(PlaceScheme scheme, String code, String nameZh, String nameEn) {
    public Place {
        scheme.require(code);
        Objects.requireNonNull(nameZh, "nameZh");
        Objects.requireNonNull(nameEn, "nameEn");
    }

    /** A place known by its code alone. */
    public static Place of(PlaceScheme scheme, String code) {
        return new Place(scheme, code, "", "");
    }

    /** Whether both are the same place, whatever they are called. */
    public boolean samePlace(Place other) {
        return scheme == other.scheme && code.equals(other.code);
    }
}
