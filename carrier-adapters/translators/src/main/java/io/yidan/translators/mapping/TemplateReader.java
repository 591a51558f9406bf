package io.yidan.translators.mapping;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.translators.mapping.type.FieldWords;
import io.yidan.translators.mapping.type.PartsOf;
import io.yidan.translators.message.Source;
import io.yidan.translators.message.Template;
import io.yidan.translators.yaml.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads which column fills which field, and holds the names against the contract. */
final class TemplateReader {
    private final Map<String, Column> columns;
    private final Map<String, String> behind;

    /** Also notes which column is behind which field. */
    TemplateReader(Map<String, Column> columns, Map<String, String> behind) {
        this.columns = columns;
        this.behind = behind;
    }

    Template read(Message empty, String path, Map<String, Entry> fields) {
        List<Template.Blank> blanks = new ArrayList<>();
        var parts =
                PartsOf.fields(
                        empty.getDescriptorForType(),
                        fields,
                        (field, entry) ->
                                leaf(field, path + "." + field.getName(), entry)
                                        .ifPresent(blanks::add));
        parts.forEach(
                (field, below) -> {
                    var part = empty.newBuilderForType().newBuilderForField(field).build();
                    blanks.add(
                            new Template.Blank.Part(
                                    field, read(part, path + "." + field.getName(), below)));
                });
        return new Template(empty, blanks);
    }

    private Optional<Template.Blank> leaf(FieldDescriptor field, String path, Entry entry) {
        if (FieldWords.isPart(field)) {
            entry.wrong(
                    "'" + field.getName() + "' has parts",
                    field.getMessageType().getFields().stream()
                            .map(part -> field.getName() + "." + part.getName())
                            .collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        var source =
                entry.isText() && entry.text().startsWith("=")
                        ? FieldWords.fixed(field, entry, entry.text().substring(1))
                                .<Source>map(
                                        value ->
                                                new Source.Fixed(
                                                        field.isRepeated()
                                                                ? List.of(value)
                                                                : value))
                        : columns(field, path, entry);
        return source.map(found -> new Template.Blank.Leaf(field, found));
    }

    private Optional<Source> columns(FieldDescriptor field, String path, Entry entry) {
        List<String> names = new ArrayList<>();
        for (var member : entry.list()) {
            column(member)
                    .ifPresent(
                            column -> {
                                FieldWords.fits(field, column.reader(), column.name(), member);
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
}
