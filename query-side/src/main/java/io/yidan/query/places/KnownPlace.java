package io.yidan.query.places;

import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * A place under one of its codes.
 *
 * @param key the same for all codes of one place
 * @param ours whether it is shipped with the exchange and not from an imported list
 */
public record KnownPlace(
        String key,
        PlaceScheme scheme,
        String code,
        String nameZh,
        String nameEn,
        Optional<Position> position,
        Optional<ZoneId> zone,
        Set<Kind> kinds,
        boolean ours) {

    /** Where it is, in degrees; surveyed if taken from a published list, else good to some kilometres. */
    public record Position(double latitude, double longitude, boolean surveyed) {}

    /** What a place is for. */
    public enum Kind {
        RAIL,
        ROAD,
        SEA,
        AIR,
        BORDER,
        LAND_PORT,
        PLANT,
        CITY
    }

    public Place place() {
        return new Place(scheme, code, nameZh, nameEn);
    }
}
