package io.yidan.translators.customs.mapping;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.translators.customs.fill.ElementType;
import io.yidan.translators.customs.fill.MessageTemplate;
import io.yidan.translators.customs.fill.MessageTemplate.Blank;
import io.yidan.translators.customs.fill.Source;
import io.yidan.translators.customs.tree.Element;
import io.yidan.translators.mapping.type.FieldWords;
import io.yidan.translators.mapping.type.PartsOf;
import io.yidan.translators.yaml.Entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which element fills which field of a request, and holds the names against the contract. */
final class FieldsReader {
    private final Map<String, ElementType> elements;
    private final Map<String, String> behind;
    private final Set<String> known;

    /** Also notes which element is behind which field, and which paths mean something. */
    FieldsReader(Map<String, ElementType> elements, Map<String, String> behind, Set<String> known) {
        this.elements = elements;
        this.behind = behind;
        this.known = known;
    }

    /** The whole request. */
    MessageTemplate read(Message empty, Entry fields) {
        return read(new Place(empty, "", ""), flat("", fields), fields);
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
        Wanted.check(type, place.path(), blanks, where);
        return new MessageTemplate(place.empty(), blanks);
    }

    private Optional<Blank> blank(Place place, FieldDescriptor field, Entry entry) {
        if (!FieldWords.isMessage(field)) {
            return source(place, field, entry).map(source -> new Blank.Leaf(field, source));
        }
        if (entry.isMap() && field.isRepeated() && entry.at("each").there()) {
            return each(place, field, entry);
        }
        if (entry.isMap() && !field.isRepeated() && entry.map().isEmpty()) {
            return Optional.of(new Blank.There(field));
        }
        entry.wrong(
                "'" + field.getName() + "' has parts",
                field.isRepeated()
                        ? "{each: Body/Item, fields: {field: Body/Item/Element}}"
                        : "its fields below it, or {} if it has none");
        return Optional.empty();
    }

    private Optional<Blank> each(Place place, FieldDescriptor field, Entry entry) {
        var path = entry.only(Set.of("each", "fields")).at("each");
        inside(place, path.text(), path);
        known.add(path.text());
        var fields = entry.need("fields", "{field: Body/Item/Element}");
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
                                    behind.putIfAbsent(place.path(field.getName()), element.path());
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
