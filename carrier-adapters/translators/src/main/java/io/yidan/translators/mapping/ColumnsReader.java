package io.yidan.translators.mapping;

import io.yidan.proto.type.v1.Place;
import io.yidan.translators.value.CellReader;
import io.yidan.translators.value.CellText;
import io.yidan.translators.value.CodeCell;
import io.yidan.translators.value.NumberCell;
import io.yidan.translators.value.PlaceCell;
import io.yidan.translators.value.TextCell;
import io.yidan.translators.value.TimeCell;
import io.yidan.translators.yaml.Entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the columns of a layout: heading, type and what the type needs. */
final class ColumnsReader {
    private static final Set<String> KEYS =
            Set.of(
                    "type",
                    "headings",
                    "required",
                    "may_miss",
                    "unit",
                    "codes",
                    "unlisted",
                    "formats",
                    "zone");
    private static final Set<String> OWN =
            Set.of("text", "whole", "weight", "time", "code", "place");

    private final TimeCell time;
    private final Map<String, Place> places;
    private final Map<String, CellReader> ofModes;

    ColumnsReader(TimeCell time, Map<String, Place> places, Map<String, CellReader> ofModes) {
        this.time = time;
        this.places = places;
        this.ofModes = ofModes;
    }

    Map<String, Column> read(Entry columns) {
        Map<String, Column> all = new LinkedHashMap<>();
        Map<String, String> headings = new HashMap<>();
        columns.map()
                .forEach(
                        (name, entry) -> {
                            var column = column(name, entry);
                            all.put(name, column);
                            for (var heading : column.headings()) {
                                if (headings.put(heading, name) != null) {
                                    entry.wrong("heading '" + heading + "' stands twice", "");
                                }
                            }
                        });
        return all;
    }

    private Column column(String name, Entry entry) {
        if (entry.isText()) {
            return new Column(name, headings(name, List.of()), reader(entry, entry), false, false);
        }
        entry.only(KEYS);
        return new Column(
                name,
                headings(name, entry.at("headings").texts()),
                reader(entry.need("type", types()), entry),
                yes(entry.at("required")),
                yes(entry.at("may_miss")));
    }

    private static List<String> headings(String name, List<String> others) {
        List<String> all = new ArrayList<>();
        all.add(CellText.clean(name));
        others.forEach(other -> all.add(CellText.clean(other)));
        return all;
    }

    private static boolean yes(Entry entry) {
        return entry.oneOf(List.of("false", "true")).equals("true");
    }

    private CellReader reader(Entry type, Entry column) {
        return switch (type.text()) {
            case "text", "" -> new TextCell();
            case "whole" -> NumberCell.whole();
            case "weight" -> weight(column);
            case "time" -> time(column);
            case "code" -> new CodeCell(codes(column));
            case "place" -> new PlaceCell(places, unlisted(column.at("unlisted")));
            default -> {
                var reader = ofModes.get(type.text());
                if (reader == null) {
                    type.wrong("'" + type.text() + "' is no type", types());
                }
                yield reader == null ? new TextCell() : reader;
            }
        };
    }

    private String types() {
        var all = new TreeSet<>(OWN);
        all.addAll(ofModes.keySet());
        return String.join(", ", all);
    }

    private static CellReader weight(Entry column) {
        var unit = column.isMap() ? column.need("unit", "kg, t, g") : column;
        if (!NumberCell.WEIGHTS.containsKey(unit.text())) {
            unit.wrong("a weight needs its unit", "{type: weight, unit: kg} with kg, t or g");
            return NumberCell.weight("g");
        }
        return NumberCell.weight(unit.text());
    }

    private CellReader time(Entry column) {
        var zone = column.at("zone");
        var formats = column.at("formats");
        return new TimeCell(
                zone.there() ? MappingReader.zone(zone) : time.zone(),
                formats.there() ? MappingReader.formats(formats) : time.formats());
    }

    private static Map<String, String> codes(Entry column) {
        Map<String, String> all = new LinkedHashMap<>();
        column.need("codes", "{进: in, 出: out}")
                .map()
                .forEach((word, meaning) -> all.put(CellText.clean(word), meaning.text()));
        return all;
    }

    private static Optional<io.yidan.proto.type.v1.PlaceScheme> unlisted(Entry scheme) {
        if (scheme.there() && !PlacesReader.SCHEMES.containsKey(scheme.text())) {
            scheme.wrong(
                    "'" + scheme.text() + "' is no scheme",
                    String.join(", ", PlacesReader.SCHEMES.keySet()));
        }
        return Optional.ofNullable(PlacesReader.SCHEMES.get(scheme.text()));
    }
}
