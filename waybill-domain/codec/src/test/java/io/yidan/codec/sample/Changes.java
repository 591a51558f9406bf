package io.yidan.codec.sample;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import java.util.ArrayList;
import java.util.List;

/** Every message that differs from a given one in just one field, with the names of the fields on the way to it. */
public final class Changes {
    private Changes() {}

    /** The field changed, the last of these names, and the message with the change. */
    public record Change(List<String> fields, Message changed) {}

    public static List<Change> of(Message message) {
        List<Change> all = new ArrayList<>();
        for (var field : message.getDescriptorForType().getFields()) {
            var name = field.getFullName();
            if (field.isRepeated()) {
                all.add(new Change(List.of(name), added(message, field)));
            } else if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
                all.add(
                        new Change(
                                List.of(name),
                                with(message, field, other(field, message.getField(field)))));
            } else if (message.hasField(field)) {
                for (var within : of((Message) message.getField(field))) {
                    List<String> path = new ArrayList<>(List.of(name));
                    path.addAll(within.fields());
                    all.add(new Change(path, with(message, field, within.changed())));
                }
            } else {
                all.add(new Change(List.of(name), with(message, field, message.getField(field))));
            }
        }
        return all;
    }

    private static Message with(Message message, FieldDescriptor field, Object value) {
        return message.toBuilder().setField(field, value).build();
    }

    private static Message added(Message message, FieldDescriptor field) {
        var builder = message.toBuilder();
        var one =
                field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                        ? builder.newBuilderForField(field).build()
                        : other(field, "");
        return builder.addRepeatedField(field, one).build();
    }

    private static Object other(FieldDescriptor field, Object value) {
        return switch (field.getJavaType()) {
            case STRING -> value + "x";
            case BYTE_STRING -> ByteString.copyFromUtf8(value + "x");
            case INT -> (int) value + 1;
            case LONG -> (long) value + 1;
            case BOOLEAN -> !(boolean) value;
            case ENUM -> {
                var values = field.getEnumType().getValues();
                yield values.get((((EnumValueDescriptor) value).getIndex() + 1) % values.size());
            }
            case FLOAT, DOUBLE, MESSAGE -> throw new AssertionError(field.getFullName());
        };
    }
}
