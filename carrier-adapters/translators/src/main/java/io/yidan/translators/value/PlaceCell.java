package io.yidan.translators.value;

import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place by any of its codes and names; a code that is not in the table may be taken under one scheme. */
public record PlaceCell(Map<String, Place> places, Optional<PlaceScheme> unlisted)
        implements CellReader {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    @Override
    public Place read(String cell) {
        var known = places.get(key(cell));
        if (known != null) {
            return known;
        }
        return unlisted.filter(_ -> CODE.matcher(cell).matches())
                .map(scheme -> Place.newBuilder().setScheme(scheme).setCode(cell).build())
                .orElseThrow(
                        () ->
                                new Unfit(
                                        Fault.PLACE_UNKNOWN,
                                        "is a code or name of the place table",
                                        "correct it, or add it to the places of the mapping"));
    }

    /** How a name is looked up: small and capital letters are the same. */
    public static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.PLACE;
    }
}
