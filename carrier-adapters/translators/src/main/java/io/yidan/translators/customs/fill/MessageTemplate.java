package io.yidan.translators.customs.fill;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import java.util.List;

/** A request with blanks that the elements of a message fill. */
public record MessageTemplate(Message empty, List<Blank> blanks) {
    public MessageTemplate {
        blanks = List.copyOf(blanks);
    }

    /** One field and what fills it. */
    public sealed interface Blank {
        FieldDescriptor field();

        /** One value, or several of one field. */
        record Leaf(FieldDescriptor field, Source source) implements Blank {}

        /** A message within the message, there if anything fills it. */
        record Part(FieldDescriptor field, MessageTemplate template) implements Blank {}

        /** A message within the message for each element of this path. */
        record Each(FieldDescriptor field, String path, MessageTemplate template)
                implements Blank {}

        /** A message within the message that is there and says nothing more. */
        record There(FieldDescriptor field) implements Blank {}
    }

    /** The element behind a field of the request, with numbers where it repeats; empty if none is. */
    public String elementOf(String field) {
        return Behind.of(this, field);
    }

    /** Fills the builder; says whether the message had anything for it. */
    boolean fill(Spot at, Message.Builder message, Filling filling) {
        boolean asked = false;
        boolean told = false;
        for (var blank : blanks) {
            switch (blank) {
                case Blank.Leaf(var field, Source.Fixed(var value)) ->
                        set(message, field, List.of(value));
                case Blank.Leaf(var field, Source.Elements source) -> {
                    asked = true;
                    var values = filling.values(field, source, at);
                    told |= !values.isEmpty();
                    set(
                            message,
                            field,
                            values.isEmpty()
                                    ? source.otherwise().map(List::of).orElse(List.of())
                                    : values);
                }
                case Blank.Part(var field, var template) -> {
                    asked = true;
                    var part = message.newBuilderForField(field);
                    if (template.fill(at, part, filling)) {
                        message.setField(field, part.build());
                        told = true;
                    }
                }
                case Blank.Each(var field, var path, var template) -> {
                    asked = true;
                    for (var item : at.each(path)) {
                        var part = message.newBuilderForField(field);
                        template.fill(item, part, filling);
                        message.addRepeatedField(field, part.build());
                        told = true;
                    }
                }
                case Blank.There(var field) ->
                        message.setField(field, message.newBuilderForField(field).build());
            }
        }
        return told || !asked;
    }

    private static void set(Message.Builder message, FieldDescriptor field, List<Object> values) {
        for (var value : values) {
            if (field.isRepeated()) {
                message.addRepeatedField(field, value);
            } else {
                message.setField(field, value);
            }
        }
    }
}
