package io.yidan.codec;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.proto.type.v1.FieldGroup;
import io.yidan.proto.type.v1.FieldGroupOuterClass;

import java.util.List;
import java.util.Set;

/** A message as a reader of some field groups may see it; fields of other groups are not there. */
public record Masked(Set<FieldGroup> seen) {

    /** The same message with the fields of these groups only. */
    @SuppressWarnings("unchecked")
    public <M extends Message> M of(M message) {
        return (M) masked(message, FieldGroup.FIELD_GROUP_ROUTING);
    }

    /** The group of a field, by its option or else the group of the message around it. */
    public static FieldGroup group(FieldDescriptor field, FieldGroup around) {
        var own = field.getOptions().getExtension(FieldGroupOuterClass.group);
        return own == FieldGroup.FIELD_GROUP_UNSPECIFIED ? around : own;
    }

    private Message masked(Message message, FieldGroup around) {
        var masked = message.newBuilderForType();
        message.getAllFields()
                .forEach(
                        (field, value) -> {
                            var group = group(field, around);
                            var shown =
                                    field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                                            ? within(field, value, group)
                                            : value;
                            if (seen.contains(group)) {
                                masked.setField(field, shown);
                            }
                        });
        return masked.build();
    }

    private Object within(FieldDescriptor field, Object value, FieldGroup group) {
        return field.isRepeated()
                ? ((List<?>) value).stream().map(each -> masked((Message) each, group)).toList()
                : masked((Message) value, group);
    }
}
