package io.yidan.translators.customs.mapping;

import io.yidan.translators.customs.fill.ElementType;
import io.yidan.translators.mapping.type.Beside;
import io.yidan.translators.mapping.type.PlacesReader;
import io.yidan.translators.mapping.type.TimesReader;
import io.yidan.translators.mapping.type.TypesReader;
import io.yidan.translators.tree.Framing;
import io.yidan.translators.yaml.Entry;
import io.yidan.translators.yaml.Mistakes;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping file of messages from top to bottom and notes every mistake on the way. */
final class MessageMappingReader {
    private static final Set<String> KEYS =
            Set.of(
                    "layout",
                    "about",
                    "batch",
                    "type",
                    "key",
                    "time",
                    "places",
                    "elements",
                    "ignored",
                    "calls",
                    "messages");

    /** Instead of a path: the name of the message's own element. */
    private static final String OWN_NAME = "=name";

    private final Beside beside;

    MessageMappingReader(Beside beside) {
        this.beside = beside;
    }

    MessageMapping read(String fileName, Reader yaml) {
        var mistakes = new Mistakes(fileName);
        var top = mistakes.top(yaml).only(KEYS);
        var time =
                TimesReader.time(top.need("time", "time: {zone: Asia/Shanghai, formats: [...]}"));
        var places = new PlacesReader(beside, mistakes).read(top.at("places"));
        var elements =
                new ElementsReader(new TypesReader(time, places))
                        .read(top.need("elements", "path: type"));
        var known = new HashSet<String>();
        var type = type(top.need("type", "Head/MessageType, or " + OWN_NAME), elements);
        var key = key(top.need("key", "[Head/MessageID]"), elements);
        known.addAll(type);
        key.parts().forEach(p -> p.element().map(ElementType::path).ifPresent(known::add));
        var fields = new FieldsReader(elements, known);
        var kinds = kinds(top, fields);
        unused(top.at("elements"), known);
        var layout = top.need("layout", "a name such as CUS-1").text();
        mistakes.throwIfAny();
        var framing = new Framing(Set.copyOf(top.at("batch").texts()), type.isEmpty());
        return new MessageMapping(
                layout,
                top.at("about").text(),
                framing,
                type,
                key,
                kinds,
                known,
                Set.copyOf(top.at("ignored").texts()));
    }

    private static List<String> type(Entry type, Map<String, ElementType> elements) {
        if (type.isText() && type.text().equals(OWN_NAME)) {
            return List.of();
        }
        return type.members("Head/MessageType").stream()
                .map(path -> ElementsReader.find(elements, path))
                .flatMap(Optional::stream)
                .map(ElementType::path)
                .toList();
    }

    private static MessageKey key(Entry key, Map<String, ElementType> elements) {
        List<MessageKey.Part> parts = new ArrayList<>();
        for (var part : key.members("an element")) {
            if (part.text().startsWith("=")) {
                parts.add(new MessageKey.Part(Optional.empty(), part.text().substring(1)));
            } else {
                ElementsReader.find(elements, part)
                        .map(element -> new MessageKey.Part(Optional.of(element), ""))
                        .ifPresent(parts::add);
            }
        }
        if (parts.stream().allMatch(part -> part.element().isEmpty())) {
            key.wrong("names every message the same", "at least one element");
        }
        return new MessageKey(parts);
    }

    private static Map<String, Kind> kinds(Entry top, FieldsReader fields) {
        Map<String, Kind> all = new LinkedHashMap<>();
        var calls = top.at("calls").only(Requests.ALL.keySet());
        top.need("messages", "kind: {asks: …, fields: …}")
                .map()
                .forEach(
                        (name, entry) ->
                                kind(entry, calls, fields).ifPresent(kind -> all.put(name, kind)));
        return all;
    }

    private static Optional<Kind> kind(Entry entry, Entry calls, FieldsReader reader) {
        var asks = entry.only(Set.of("asks", "fields")).need("asks", calls());
        var request = Optional.ofNullable(Requests.ALL.get(asks.text()));
        if (request.isEmpty() && asks.there()) {
            asks.wrong("no call '" + asks.text() + "'", calls());
        }
        return request.map(
                empty -> {
                    var fields = entry.need("fields", "field: Element");
                    return new Kind(asks.text(), reader.read(empty, calls.at(asks.text()), fields));
                });
    }

    private static String calls() {
        return String.join(", ", Requests.ALL.keySet());
    }

    private static void unused(Entry elements, Set<String> known) {
        elements.map()
                .forEach(
                        (path, entry) -> {
                            if (!known.contains(path)) {
                                entry.wrong(
                                        "fills nothing",
                                        "a field of a message, or a place under ignored");
                            }
                        });
    }
}
