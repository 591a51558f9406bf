package io.yidan.translators.mapping.type;

import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.translators.value.CellText;
import io.yidan.translators.value.PlaceCell;
import io.yidan.translators.yaml.Entry;
import io.yidan.translators.yaml.Mistakes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads place tables: one place, and all codes and names by which files call it. */
public final class PlacesReader {
    static final Map<String, PlaceScheme> SCHEMES =
            new TreeMap<>(
                    Map.of(
                            "unlocode", PlaceScheme.PLACE_SCHEME_UNLOCODE,
                            "cn-telegraph", PlaceScheme.PLACE_SCHEME_CN_TELEGRAPH,
                            "cn-tmis", PlaceScheme.PLACE_SCHEME_CN_TMIS,
                            "esr", PlaceScheme.PLACE_SCHEME_ESR,
                            "cn-customs", PlaceScheme.PLACE_SCHEME_CN_CUSTOMS,
                            "iata", PlaceScheme.PLACE_SCHEME_IATA,
                            "own", PlaceScheme.PLACE_SCHEME_OWN));
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    private final Beside beside;
    private final Mistakes mistakes;
    private final Map<String, Place> places = new HashMap<>();

    public PlacesReader(Beside beside, Mistakes mistakes) {
        this.beside = beside;
        this.mistakes = mistakes;
    }

    /** A list of tables by file name, and of places. */
    public Map<String, Place> read(Entry list) {
        for (var entry : list.list()) {
            if (entry.isText()) {
                table(entry);
            } else {
                place(entry);
            }
        }
        return places;
    }

    private void table(Entry name) {
        try (var yaml = beside.open(name.text())) {
            if (yaml == null) {
                name.wrong("no file " + name.text(), "a file beside this one, or places.yaml");
                return;
            }
            mistakes.of(name.text())
                    .top(new InputStreamReader(yaml, StandardCharsets.UTF_8))
                    .only(Set.of("places"))
                    .at("places")
                    .list()
                    .forEach(this::place);
        } catch (IOException e) {
            name.wrong("cannot be read: " + e.getMessage(), "");
        }
    }

    private void place(Entry entry) {
        entry.only(Set.of("place", "names"));
        var place = parse(entry.need("place", "unlocode:CNAKL"));
        place.ifPresent(
                found -> {
                    name(entry, found.getCode(), found);
                    entry.at("names").list().forEach(name -> name(name, name.text(), found));
                });
    }

    private void name(Entry where, String name, Place place) {
        var before = places.put(PlaceCell.key(CellText.clean(name)), place);
        if (before != null && !before.equals(place)) {
            where.wrong("'" + name + "' already names " + before.getCode(), "");
        }
    }

    /** A place as scheme and code. */
    static Optional<Place> parse(Entry entry) {
        return entry.there() ? parse(entry, entry.text()) : Optional.empty();
    }

    public static Optional<Place> parse(Entry entry, String text) {
        var parts = text.split(":", 2);
        var scheme = SCHEMES.get(parts[0]);
        if (scheme == null || parts.length < 2 || !CODE.matcher(parts[1]).matches()) {
            entry.wrong(
                    "'" + text + "' is no place",
                    String.join(", ", SCHEMES.keySet()) + ", then a colon and the code");
            return Optional.empty();
        }
        return Optional.of(Place.newBuilder().setScheme(scheme).setCode(parts[1]).build());
    }
}
