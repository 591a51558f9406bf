package io.yidan.translators.mapping;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.translators.message.FieldValue;
import io.yidan.translators.message.Source;
import io.yidan.translators.message.Template;
import io.yidan.translators.yaml.Entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which column fills which field, and holds the names against the contract. */
final class TemplateReader {
    /** Messages that one column fills. */
    private static final Set<String> WHOLE =
            Set.of("EventTime", "ZonedInstant", "Timestamp", "Place", "Personal");

    private final Map<String, Column> columns;
    private final Map<String, String> behind;

    /** Also notes which column is behind which field. */
    TemplateReader(Map<String, Column> columns, Map<String, String> behind) {
        this.columns = columns;
        this.behind = behind;
    }

    Template read(Message empty, String path, Map<String, Entry> fields) {
        Map<String, Map<String, Entry>> parts = new LinkedHashMap<>();
        List<Template.Blank> blanks = new ArrayList<>();
        fields.forEach(
                (name, entry) -> {
                    var dot = name.indexOf('.');
                    var first = dot < 0 ? name : name.substring(0, dot);
                    var field = empty.getDescriptorForType().findFieldByName(first);
                    if (field == null) {
                        entry.wrong(
                                "no field '" + first + "'", names(empty.getDescriptorForType()));
                    } else if (dot < 0) {
                        leaf(field, path + "." + first, entry).ifPresent(blanks::add);
                    } else if (!isPart(field)) {
                        entry.wrong("'" + first + "' has no parts", first);
                    } else {
                        parts.computeIfAbsent(first, _ -> new LinkedHashMap<>())
                                .put(name.substring(dot + 1), entry);
                    }
                });
        parts.forEach(
                (name, below) -> {
                    var field = empty.getDescriptorForType().findFieldByName(name);
                    var part = empty.newBuilderForType().newBuilderForField(field).build();
                    blanks.add(
                            new Template.Blank.Part(field, read(part, path + "." + name, below)));
                });
        return new Template(empty, blanks);
    }

    private static boolean isPart(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && !field.isRepeated()
                && !WHOLE.contains(field.getMessageType().getName());
    }

    private Optional<Template.Blank> leaf(FieldDescriptor field, String path, Entry entry) {
        if (isPart(field)) {
            entry.wrong(
                    "'" + field.getName() + "' has parts",
                    field.getMessageType().getFields().stream()
                            .map(part -> field.getName() + "." + part.getName())
                            .collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        var source =
                entry.isText() && entry.text().startsWith("=")
                        ? fixed(field, entry, entry.text().substring(1))
                        : columns(field, path, entry);
        return source.map(found -> new Template.Blank.Leaf(field, found));
    }

    private Optional<Source> columns(FieldDescriptor field, String path, Entry entry) {
        List<String> names = new ArrayList<>();
        for (var member : entry.list()) {
            column(member)
                    .ifPresent(
                            column -> {
                                fits(field, column, member);
                                names.add(column.name());
                                behind.putIfAbsent(path, column.name());
                            });
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Source.Columns(names));
    }

    Optional<Column> column(Entry entry) {
        var column = Optional.ofNullable(columns.get(entry.text()));
        if (column.isEmpty() && entry.isText()) {
            entry.wrong(
                    "no column '" + entry.text() + "'",
                    String.join(", ", columns.keySet()) + ", or = and a fixed value");
        }
        return column;
    }

    private static void fits(FieldDescriptor field, Column column, Entry entry) {
        var kind = column.reader().kind();
        if (!FieldValue.fits(field, kind)) {
            entry.wrong("a " + kind + " column cannot fill " + field.getName(), "");
        } else if (field.getJavaType() == FieldDescriptor.JavaType.ENUM) {
            column.reader().symbols().stream()
                    .filter(symbol -> FieldValue.symbol(field, symbol).isEmpty())
                    .sorted()
                    .forEach(
                            symbol ->
                                    entry.wrong(
                                            "code '"
                                                    + symbol
                                                    + "' of "
                                                    + column.name()
                                                    + " is no "
                                                    + field.getName(),
                                            symbols(field)));
        }
    }

    private static Optional<Source> fixed(FieldDescriptor field, Entry entry, String text) {
        Optional<?> value =
                switch (field.getJavaType()) {
                    case STRING -> Optional.of(field.isRepeated() ? List.of(text) : text);
                    case ENUM -> symbol(field, entry, text);
                    case INT, LONG -> number(field, entry, text);
                    case MESSAGE ->
                            field.getMessageType().getName().equals("Place")
                                    ? PlacesReader.parse(entry, text)
                                    : notFixed(field, entry);
                    case BOOLEAN, BYTE_STRING, FLOAT, DOUBLE -> notFixed(field, entry);
                };
        return value.map(Source.Fixed::new);
    }

    private static Optional<?> symbol(FieldDescriptor field, Entry entry, String text) {
        var symbol = FieldValue.symbol(field, text);
        if (symbol.isEmpty()) {
            entry.wrong("'" + text + "' is no " + field.getName(), symbols(field));
        }
        return symbol;
    }

    private static Optional<?> number(FieldDescriptor field, Entry entry, String text) {
        try {
            return Optional.of(
                    field.getJavaType() == FieldDescriptor.JavaType.INT
                            ? (Object) Integer.valueOf(text)
                            : (Object) Long.valueOf(text));
        } catch (NumberFormatException _) {
            entry.wrong("'" + text + "' is no whole number", "= and digits");
            return Optional.empty();
        }
    }

    private static Optional<?> notFixed(FieldDescriptor field, Entry entry) {
        entry.wrong(field.getName() + " cannot be the same for all rows", "a column");
        return Optional.empty();
    }

    private static String symbols(FieldDescriptor field) {
        var unset = field.getEnumType().getValues().getFirst().getName();
        int prefix = unset.length() - "UNSPECIFIED".length();
        return field.getEnumType().getValues().stream()
                .skip(1)
                .map(value -> value.getName().substring(prefix).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String names(Descriptor type) {
        return type.getFields().stream()
                .map(FieldDescriptor::getName)
                .collect(Collectors.joining(", "));
    }
}
