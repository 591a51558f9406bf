package io.yidan.translators.customs.mapping;

import io.yidan.translators.customs.fill.ElementType;
import io.yidan.translators.mapping.type.TypesReader;
import io.yidan.translators.value.TimeCell;
import io.yidan.translators.yaml.Entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the elements of a layout: path, type and what the type needs. */
final class ElementsReader {
    private static final Pattern PATH =
            Pattern.compile("@?[\\p{L}\\p{N}_.:-]+(/@?[\\p{L}\\p{N}_.:-]+)*");
    private static final Set<String> KEYS = keys();
    private final TypesReader types;

    ElementsReader(TypesReader types) {
        this.types = types.beside(Set.of("decimal", "word"));
    }

    Map<String, ElementType> read(Entry elements) {
        Map<String, ElementType> all = new LinkedHashMap<>();
        elements.map().forEach((path, entry) -> all.put(path, element(path, entry)));
        return all;
    }

    private ElementType element(String path, Entry entry) {
        path(path, entry);
        boolean required = false;
        if (entry.isMap()) {
            required =
                    entry.only(KEYS).at("required").oneOf(List.of("false", "true")).equals("true");
        }
        return switch (entry.isText() ? entry.text() : entry.at("type").text()) {
            case "text" -> new ElementType(path, new ExactText(), true, required);
            case "decimal" -> new ElementType(path, new DecimalText(), false, required);
            case "word" -> new ElementType(path, new ContractWord(), false, required);
            default -> {
                var reader = types.of(entry);
                yield new ElementType(
                        path,
                        reader instanceof TimeCell time ? new MessageTime(time) : reader,
                        false,
                        required);
            }
        };
    }

    /** Notes a path that can lead nowhere. */
    static void path(String path, Entry entry) {
        if (!PATH.matcher(path).matches()) {
            entry.wrong("'" + path + "' is no path", "names parted by /, such as Body/SealNo");
        }
    }

    /** The element of this path, or a mistake. */
    static Optional<ElementType> find(Map<String, ElementType> elements, Entry entry) {
        var found = Optional.ofNullable(elements.get(entry.text()));
        if (found.isEmpty() && entry.isText()) {
            entry.wrong(
                    "no element '" + entry.text() + "'",
                    String.join(", ", elements.keySet()) + ", or = and a fixed value");
        }
        return found;
    }

    private static Set<String> keys() {
        var all = new TreeSet<>(TypesReader.KEYS);
        all.add("required");
        return all;
    }
}
