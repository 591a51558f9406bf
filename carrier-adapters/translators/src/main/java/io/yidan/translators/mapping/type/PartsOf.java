package io.yidan.translators.mapping.type;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;

import io.yidan.translators.yaml.Entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Fields of a message by their names, those with dots gathered under the part they stand in. */
public final class PartsOf {
    private PartsOf() {}

    /** Gives each field without a dot to {@code whole}, and returns the others by their part; notes what is no field. */
    public static Map<FieldDescriptor, Map<String, Entry>> fields(
            Descriptor type, Map<String, Entry> fields, BiConsumer<FieldDescriptor, Entry> whole) {
        Map<FieldDescriptor, Map<String, Entry>> parts = new LinkedHashMap<>();
        fields.forEach(
                (name, entry) -> {
                    var dot = name.indexOf('.');
                    var first = dot < 0 ? name : name.substring(0, dot);
                    var field = type.findFieldByName(first);
                    if (field == null) {
                        FieldWords.noField(entry, first, type);
                    } else if (dot < 0) {
                        whole.accept(field, entry);
                    } else if (!FieldWords.isPart(field)) {
                        entry.wrong(
                                "'"
                                        + first
                                        + "' "
                                        + (FieldWords.isMessage(field)
                                                ? "is a list of messages"
                                                : "has no parts"),
                                first);
                    } else {
                        parts.computeIfAbsent(field, _ -> new LinkedHashMap<>())
                                .put(name.substring(dot + 1), entry);
                    }
                });
        return parts;
    }
}
