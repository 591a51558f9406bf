package io.yidan.gateway.customs;

import com.google.protobuf.Timestamp;

import io.yidan.gateway.decide.FormTime;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.type.v1.EventTime;

import org.springframework.util.MultiValueMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody typed in a form, field by field.
 *
 * @param fields values by the names of the fields
 */
record TypedForm(MultiValueMap<String, String> fields) {
    private static final Set<String> NOT_TYPED = Set.of("request", "basis");

    /** What was typed, to be shown again where it is not taken: no keys, no tokens. */
    Map<String, String> entered() {
        var all = new HashMap<String, String>();
        fields.forEach(
                (field, values) -> {
                    if (!field.startsWith("_") && !NOT_TYPED.contains(field)) {
                        all.put(field, String.join(" ", values).strip());
                    }
                });
        return all;
    }

    /** Empty if nothing was typed. */
    String text(String field) {
        var told = fields.getFirst(field);
        return told == null ? "" : told.strip();
    }

    /** Numbers parted by blanks or commas. */
    List<String> many(String field) {
        return TypedIdentity.many(text(field));
    }

    /** All that was ticked. */
    <E extends Enum<E>> List<E> ticked(String field, Class<E> kind) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(name -> value(field, name, kind))
                .toList();
    }

    <E extends Enum<E>> E value(String field, Class<E> kind) {
        return value(field, text(field), kind);
    }

    private static <E extends Enum<E>> E value(String field, String name, Class<E> kind) {
        try {
            return Enum.valueOf(kind, name);
        } catch (IllegalArgumentException _) {
            throw NotAccepted.of(ErrorCode.VALUE_UNKNOWN, field, "one of the list");
        }
    }

    /** By the clocks of Beijing. */
    EventTime time(String field) {
        return FormTime.read(field, text(field));
    }

    Timestamp instant(String field) {
        return time(field).getInstant().getAt();
    }
}
