package io.yidan.query.places;

import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The places the exchange knows by name: its own, and those of an imported list. */
public final class Places {
    private final Map<Code, KnownPlace> byCode = new HashMap<>();
    private final PlaceSearch search;

    private Places(List<KnownPlace> all) {
        all.forEach(place -> byCode.putIfAbsent(code(place), place));
        search = new PlaceSearch(all, spelt -> byCode.get(code(spelt)));
    }

    /** The shipped places, and those of these UN/LOCODE files; a code that is shipped keeps its names, and is found by both. */
    public static Places with(List<Path> unLocode) {
        return new Places(
                Stream.concat(
                                ShippedPlaces.read().stream(),
                                unLocode.stream().flatMap(file -> UnLocode.read(file).stream()))
                        .toList());
    }

    public Optional<KnownPlace> find(PlaceScheme scheme, String code) {
        return Optional.ofNullable(byCode.get(new Code(scheme, code)));
    }

    /** The place with names where it was told by its code alone; names that were told stay. */
    public Place named(Place told) {
        return told.nameZh().isEmpty() && told.nameEn().isEmpty()
                ? find(told.scheme(), told.code()).map(KnownPlace::place).orElse(told)
                : told;
    }

    /** Whether both are one place, under whatever codes. */
    public boolean same(Place one, Place other) {
        return one.samePlace(other)
                || key(one).filter(key -> key(other).filter(key::equals).isPresent()).isPresent();
    }

    /** Places by code or by name as people spell it, the likeliest first, each once. */
    public List<KnownPlace> search(String text, int limit) {
        return search.find(text, limit);
    }

    public int size() {
        return byCode.size();
    }

    private Optional<String> key(Place place) {
        return find(place.scheme(), place.code()).map(KnownPlace::key);
    }

    private static Code code(KnownPlace place) {
        return new Code(place.scheme(), place.code());
    }

    private record Code(PlaceScheme scheme, String code) {}
}
