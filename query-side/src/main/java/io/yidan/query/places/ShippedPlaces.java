package io.yidan.query.places;

import io.yidan.query.places.KnownPlace.Kind;
import io.yidan.query.places.KnownPlace.Position;
import io.yidan.query.table.Table;
import io.yidan.waybill.id.PlaceScheme;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The places of the corridor, as the exchange ships them. */
final class ShippedPlaces {
    private ShippedPlaces() {}

    static List<KnownPlace> read() {
        return Table.shipped("/query/places.csv").rows().stream()
                .map(ShippedPlaces::place)
                .toList();
    }

    private static KnownPlace place(Table.Row row) {
        return new KnownPlace(
                row.get("place"),
                PlaceScheme.valueOf(constant(row.get("scheme"))),
                row.get("code"),
                row.get("zh"),
                row.get("en"),
                Optional.of(
                        new Position(
                                Double.parseDouble(row.get("lat")),
                                Double.parseDouble(row.get("lon")),
                                row.get("surveyed").equals("yes"))),
                Optional.of(ZoneId.of(row.get("zone"))),
                Arrays.stream(row.get("kind").split(" "))
                        .map(kind -> Kind.valueOf(constant(kind)))
                        .collect(Collectors.toUnmodifiableSet()),
                true);
    }

    private static String constant(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
