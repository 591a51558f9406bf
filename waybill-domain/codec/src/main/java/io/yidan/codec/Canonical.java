package io.yidan.codec;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;

import io.yidan.proto.type.v1.FieldGroup;
import io.yidan.waybill.value.Bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The one way to write a message down before hashing it: known fields in number order, nothing personal. */
public final class Canonical {
    private final Predicate<FieldDescriptor> leftOut;
    private final Map<Descriptor, Cut> cuts = new ConcurrentHashMap<>();

    /** Of a type: the fields that are left out, and those in which something may have to be. */
    private record Cut(List<FieldDescriptor> out, List<FieldDescriptor> inside) {}

    private Canonical(Predicate<FieldDescriptor> leftOut) {
        this.leftOut = leftOut;
    }

    /** A form without these fields, and without what is personal. */
    public static Canonical leavingOut(Predicate<FieldDescriptor> fields) {
        return new Canonical(fields.or(Canonical::personal));
    }

    public Bytes hash(Message message) {
        return Bytes.of(sha256(bytes(kept(message))));
    }

    /** The same for a message made here, in which no field is unknown: what has nothing to leave out stays as it is. */
    public Bytes hashOwn(Message message) {
        return Bytes.of(sha256(bytes(cut(message))));
    }

    /** A hash that also tells apart messages of other types with the same bytes. */
    public Bytes hashWithName(Message message) {
        var name = message.getDescriptorForType().getFullName().getBytes(StandardCharsets.UTF_8);
        var form = bytes(kept(message));
        return Bytes.of(
                sha256(
                        ByteBuffer.allocate(name.length + 1 + form.length)
                                .put(name)
                                .put((byte) 0)
                                .put(form)
                                .array()));
    }

    /** The bytes of a message, the same on every machine. */
    public static byte[] bytes(Message message) {
        var bytes = new byte[message.getSerializedSize()];
        var out = CodedOutputStream.newInstance(bytes);
        out.useDeterministicSerialization();
        try {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array of its size holds the message", e);
        }
        return bytes;
    }

    private static boolean personal(FieldDescriptor field) {
        return Masked.group(field, FieldGroup.FIELD_GROUP_UNSPECIFIED)
                == FieldGroup.FIELD_GROUP_PERSONAL;
    }

    private Message cut(Message message) {
        var cut = cut(message.getDescriptorForType());
        Message.Builder builder = null;
        for (var field : cut.out()) {
            if (isSet(message, field)) {
                builder = builder == null ? message.toBuilder() : builder;
                builder.clearField(field);
            }
        }
        for (var field : cut.inside()) {
            if (isSet(message, field)) {
                Object value = message.getField(field);
                Object rest = field.isRepeated() ? allCut((List<?>) value) : cut((Message) value);
                if (rest != value) {
                    builder = builder == null ? message.toBuilder() : builder;
                    builder.setField(field, rest);
                }
            }
        }
        return builder == null ? message : builder.build();
    }

    private List<Message> allCut(List<?> messages) {
        return messages.stream().map(message -> cut((Message) message)).toList();
    }

    private static boolean isSet(Message message, FieldDescriptor field) {
        return field.isRepeated()
                ? message.getRepeatedFieldCount(field) > 0
                : message.hasField(field);
    }

    private Cut cut(Descriptor type) {
        var known = cuts.get(type);
        if (known == null) {
            var out = type.getFields().stream().filter(leftOut).toList();
            var inside =
                    type.getFields().stream()
                            .filter(leftOut.negate())
                            .filter(
                                    field ->
                                            field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                            .filter(field -> leavesOut(field.getMessageType(), new HashSet<>()))
                            .toList();
            known = new Cut(out, inside);
            cuts.put(type, known);
        }
        return known;
    }

    /** Whether anything in messages of this type, however deep, is left out. */
    private boolean leavesOut(Descriptor type, Set<Descriptor> seen) {
        return seen.add(type)
                && type.getFields().stream()
                        .anyMatch(
                                field ->
                                        leftOut.test(field)
                                                || field.getJavaType()
                                                                == FieldDescriptor.JavaType.MESSAGE
                                                        && leavesOut(field.getMessageType(), seen));
    }

    private Message kept(Message message) {
        var kept = message.toBuilder().setUnknownFields(UnknownFieldSet.getDefaultInstance());
        message.getAllFields()
                .forEach(
                        (field, value) -> {
                            if (leftOut.test(field)) {
                                kept.clearField(field);
                            } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                                kept.setField(
                                        field,
                                        field.isRepeated()
                                                ? all((List<?>) value)
                                                : kept((Message) value));
                            }
                        });
        return kept.build();
    }

    private List<Message> all(List<?> messages) {
        return messages.stream().map(message -> kept((Message) message)).toList();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
