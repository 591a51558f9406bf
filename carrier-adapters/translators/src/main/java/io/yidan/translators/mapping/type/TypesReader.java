package io.yidan.translators.mapping.type;

import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.translators.value.CellReader;
import io.yidan.translators.value.CellText;
import io.yidan.translators.value.CodeCell;
import io.yidan.translators.value.Mode;
import io.yidan.translators.value.NumberCell;
import io.yidan.translators.value.PlaceCell;
import io.yidan.translators.value.TextCell;
import io.yidan.translators.value.TimeCell;
import io.yidan.translators.yaml.Entry;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads of what type a column or element is, and what the type needs. */
public final class TypesReader {
    /** What a type may need beside its name. */
    public static final Set<String> KEYS =
            Set.of("type", "unit", "times", "codes", "unlisted", "formats", "zone");

    private static final Set<String> OWN =
            Set.of("text", "whole", "number", "weight", "time", "code", "place");

    private static final Pattern TENS = Pattern.compile("10{1,9}");
    private final TimeCell time;
    private final Map<String, Place> places;
    private final Set<String> others;
    private final Map<String, CellReader> ofModes = Mode.allColumnTypes();

    public TypesReader(TimeCell time, Map<String, Place> places) {
        this(time, places, Set.of());
    }

    private TypesReader(TimeCell time, Map<String, Place> places, Set<String> others) {
        this.time = time;
        this.places = places;
        this.others = others;
    }

    /** The same, for a layout that has these types too and reads them itself. */
    public TypesReader beside(Set<String> more) {
        return new TypesReader(time, places, more);
    }

    /** The type of an entry that is its name alone, or a map in which it is named. */
    public CellReader of(Entry entry) {
        return entry.isText() ? reader(entry, entry) : reader(entry.need("type", types()), entry);
    }

    private CellReader reader(Entry type, Entry column) {
        return switch (type.text()) {
            case "text", "" -> new TextCell();
            case "whole" -> NumberCell.whole();
            case "number" -> number(column);
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
        all.addAll(others);
        return String.join(", ", all);
    }

    private static CellReader number(Entry column) {
        var times = column.isMap() ? column.need("times", "100 for hundredths") : column;
        if (!TENS.matcher(times.text()).matches()) {
            times.wrong("a number with decimals needs its parts", "10, 100 … 1000000000");
            return NumberCell.whole();
        }
        return NumberCell.parts(new BigDecimal(times.text()));
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
                zone.there() ? TimesReader.zone(zone) : time.zone(),
                formats.there() ? TimesReader.formats(formats) : time.formats());
    }

    private static Map<String, String> codes(Entry column) {
        Map<String, String> all = new LinkedHashMap<>();
        column.need("codes", "{进: in, 出: out}")
                .map()
                .forEach((word, meaning) -> all.put(CellText.clean(word), meaning.text()));
        return all;
    }

    private static Optional<PlaceScheme> unlisted(Entry scheme) {
        if (scheme.there() && !PlacesReader.SCHEMES.containsKey(scheme.text())) {
            scheme.wrong(
                    "'" + scheme.text() + "' is no scheme",
                    String.join(", ", PlacesReader.SCHEMES.keySet()));
        }
        return Optional.ofNullable(PlacesReader.SCHEMES.get(scheme.text()));
    }
}
