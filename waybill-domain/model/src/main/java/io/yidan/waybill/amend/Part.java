package io.yidan.waybill.amend;

import io.yidan.waybill.content.WaybillContent;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A list in the content: how its entries are told apart, and which fields each has. */
record Part<T>(
        Function<WaybillContent, List<T>> entries,
        Function<T, String> key,
        Map<Field, Function<T, String>> fields) {

    Stream<Difference> differences(WaybillContent before, WaybillContent after) {
        var was = byKey(before);
        var is = byKey(after);
        var keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        return keys.stream().flatMap(one -> differences(one, was.get(one), is.get(one)));
    }

    private Stream<Difference> differences(String entry, T was, T is) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                new Difference(
                                        field.getKey(),
                                        entry,
                                        text(field.getValue(), was),
                                        text(field.getValue(), is)))
                .filter(one -> !one.before().equals(one.after()));
    }

    private static <T> String text(Function<T, String> reader, T entry) {
        return entry == null ? "" : reader.apply(entry);
    }

    /** Entries of the same key are numbered from the second on. Example: NOTIFY, NOTIFY 2. */
    private Map<String, T> byKey(WaybillContent content) {
        Map<String, T> all = new LinkedHashMap<>();
        for (T entry : entries.apply(content)) {
            String name = key.apply(entry);
            int more = 2;
            String free = name;
            while (all.containsKey(free)) {
                free = name + " " + more++;
            }
            all.put(free, entry);
        }
        return all;
    }
}
