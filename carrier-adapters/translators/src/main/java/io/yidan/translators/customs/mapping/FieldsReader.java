package io.yidan.translators.customs.mapping;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.translators.customs.fill.ElementType;
import io.yidan.translators.customs.fill.MessageTemplate;
import io.yidan.translators.customs.fill.MessageTemplate.Blank;
import io.yidan.translators.customs.fill.Source;
import io.yidan.translators.mapping.type.FieldWords;
import io.yidan.translators.mapping.type.PartsOf;
import io.yidan.translators.tree.Element;
import io.yidan.translators.yaml.Entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which element fills which field of a request, and holds the names against the contract. */
final class FieldsReader {
    private final Map<String, ElementType> elements;
    private final Set<String> known;

    /** Also notes which paths mean something. */
    FieldsReader(Map<String, ElementType> elements, Set<String> known) {
        this.elements = elements;
        this.known = known;
    }

    /** The whole request; what its message does not say otherwise is as in all messages of the call. */
    MessageTemplate read(Message empty, Entry shared, Entry fields) {
        var all = flat("", shared);
        all.putAll(flat("", fields));
        return read(new Place(empty, "", ""), all, fields);
    }

    /** A message of the contract on the way to being filled, its path, and the element its elements stand in. */
    private record Place(Message empty, String path, String within) {
        String path(String field) {
            return path.isEmpty() ? field : path + "." + field;
        }
    }

    private MessageTemplate read(Place place, Map<String, Entry> fields, Entry where) {
        List<Blank> blanks = new ArrayList<>();
        var type = place.empty().getDescriptorForType();
        var parts =
                PartsOf.fields(
                        type,
                        fields,
                        (field, entry) -> blank(place, field, entry).ifPresent(blanks::add));
        parts.forEach(
                (field, below) -> {
                    var path = place.path(field.getName());
                    var part = new Place(empty(place, field), path, place.within());
                    blanks.add(new Blank.Part(field, read(part, below, where)));
                });
        blanks.sort(Comparator.comparingInt(blank -> order(fields.keySet(), blank)));
        Wanted.check(type, place.path(), blanks, where);
        return new MessageTemplate(place.empty(), blanks);
    }

    /** As the mapping has them: faults of a whole part are told by the first element in it. */
    private static int order(Set<String> names, Blank blank) {
        var name = blank.field().getName();
        return names.stream().map(one -> one.split("\\.", 2)[0]).toList().indexOf(name);
    }

    private Optional<Blank> blank(Place place, FieldDescriptor field, Entry entry) {
        boolean list = FieldWords.isMessage(field) && field.isRepeated();
        if (entry.isMap() && entry.at("each").there()) {
            return list ? each(place, field, entry) : noList(field, entry);
        }
        if (!FieldWords.isMessage(field)) {
            return source(place, field, entry).map(source -> new Blank.Leaf(field, source));
        }
        if (entry.isMap() && !list && entry.map().isEmpty()) {
            return Optional.of(new Blank.There(field));
        }
        entry.wrong(
                "'" + field.getName() + (list ? "' is a list of messages" : "' has parts"),
                list
                        ? "{each: Body/Item, fields: {field: Body/Item/Element}}"
                        : "its fields below it, or {} if it has none");
        return Optional.empty();
    }

    private static Optional<Blank> noList(FieldDescriptor field, Entry entry) {
        entry.wrong(
                "'" + field.getName() + "' is no list of messages",
                FieldWords.isMessage(field)
                        ? "its fields below it, without each"
                        : "an element, or a list of elements");
        return Optional.empty();
    }

    private Optional<Blank> each(Place place, FieldDescriptor field, Entry entry) {
        var path = entry.only(Set.of("each", "fields")).at("each");
        ElementsReader.path(path.text(), path);
        inside(place, path.text(), path);
        known.add(path.text());
        var fields = entry.need("fields", "{field: " + path.text() + "/Element}");
        var item = new Place(empty(place, field), place.path(field.getName()), path.text());
        return Optional.of(new Blank.Each(field, path.text(), read(item, flat("", fields), entry)));
    }

    private Optional<Source> source(Place place, FieldDescriptor field, Entry entry) {
        List<ElementType> types = new ArrayList<>();
        Optional<Object> fixed = Optional.empty();
        for (var member : entry.list()) {
            if (member.isText() && member.text().startsWith("=")) {
                fixed = FieldWords.fixed(field, member, member.text().substring(1));
            } else {
                ElementsReader.find(elements, member)
                        .ifPresent(
                                element -> {
                                    FieldWords.fits(
                                            field, element.reader(), element.path(), member);
                                    inside(place, element.path(), member);
                                    known.add(element.path());
                                    types.add(element);
                                });
            }
        }
        return types.isEmpty()
                ? fixed.map(Source.Fixed::new)
                : Optional.of(new Source.Elements(types, fixed));
    }

    private static void inside(Place place, String path, Entry entry) {
        if (!place.within().isEmpty()
                && !path.equals(place.within())
                && !path.startsWith(place.within() + Element.APART)) {
            entry.wrong("'" + path + "' does not stand in " + place.within(), "an element in it");
        }
    }

    private static Message empty(Place place, FieldDescriptor field) {
        return place.empty().newBuilderForType().newBuilderForField(field).build();
    }

    /** Maps in maps as one, their names joined by dots. */
    private static Map<String, Entry> flat(String before, Entry fields) {
        Map<String, Entry> all = new LinkedHashMap<>();
        fields.map()
                .forEach(
                        (name, entry) -> {
                            if (entry.isMap()
                                    && !entry.map().isEmpty()
                                    && !entry.at("each").there()) {
                                all.putAll(flat(before + name + ".", entry));
                            } else {
                                all.put(before + name, entry);
                            }
                        });
        return all;
    }
}
