package io.yidan.translators.mapping;

import io.yidan.translators.mapping.type.TypesReader;
import io.yidan.translators.value.CellText;
import io.yidan.translators.yaml.Entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the columns of a layout: heading, type and what the type needs. */
final class ColumnsReader {
    private static final Set<String> KEYS = keys();
    private final TypesReader types;

    ColumnsReader(TypesReader types) {
        this.types = types;
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
            return new Column(name, headings(name, List.of()), types.of(entry), false, false);
        }
        entry.only(KEYS);
        return new Column(
                name,
                headings(name, entry.at("headings").texts()),
                types.of(entry),
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

    private static Set<String> keys() {
        var all = new TreeSet<>(TypesReader.KEYS);
        all.addAll(Set.of("headings", "required", "may_miss"));
        return all;
    }
}
