package io.yidan.translators.message;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import java.util.List;

/** A message with blanks that rows fill. Fixed values alone do not make a message: a means needs its number. */
public record Template(Message empty, List<Blank> blanks) {
    public Template {
        blanks = List.copyOf(blanks);
    }

    /** One field and what fills it. */
    public sealed interface Blank {
        FieldDescriptor field();

        record Leaf(FieldDescriptor field, Source source) implements Blank {}

        record Part(FieldDescriptor field, Template template) implements Blank {}
    }

    /** Fills the builder from the row; says whether the row had anything for it. */
    boolean fill(Row row, Message.Builder message) {
        boolean asked = false;
        boolean told = false;
        for (var blank : blanks) {
            switch (blank) {
                case Blank.Leaf(var field, Source.Fixed(var value)) ->
                        message.setField(field, value);
                case Blank.Leaf(var field, Source.Columns(var columns)) -> {
                    asked = true;
                    told |= fill(row, message, field, columns);
                }
                case Blank.Part(var field, var template) -> {
                    var part = template.empty.newBuilderForType();
                    asked = true;
                    if (template.fill(row, part)) {
                        message.setField(field, part.build());
                        told = true;
                    }
                }
            }
        }
        return told || !asked;
    }

    private static boolean fill(
            Row row, Message.Builder message, FieldDescriptor field, List<String> columns) {
        boolean told = false;
        for (var column : columns) {
            var meaning = row.meaning(column);
            if (meaning.isPresent()) {
                var value = FieldValue.of(field, column, meaning.get());
                told = true;
                if (!field.isRepeated()) {
                    message.setField(field, value);
                    return true;
                }
                message.addRepeatedField(field, value);
            }
        }
        return told;
    }
}
