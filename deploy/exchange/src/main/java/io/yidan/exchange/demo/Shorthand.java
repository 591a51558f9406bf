package io.yidan.exchange.demo;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes out what the journey says in short: boxes by number, weights in kilograms, and where the contract has them:
 * places by code, times as text, Chinese plates as they are read.
 */
record Shorthand(Map<?, ?> boxes, Map<?, ?> places) {

    /** The same with {box}, {n} and the columns of this box put in. */
    Object forBox(Object value, int box) {
        return switch (value) {
            case Map<?, ?> map -> {
                var out = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> out.put(key.toString(), forBox(inner, box)));
                yield out;
            }
            case List<?> list -> list.stream().map(inner -> forBox(inner, box)).toList();
            case String text -> filled(text, box);
            default -> value;
        };
    }

    /** The JSON form of a message of this type. */
    Map<String, Object> written(Map<?, ?> told, Descriptor type) {
        var out = new LinkedHashMap<String, Object>();
        told.forEach((key, value) -> write(key.toString(), value, type, out));
        return out;
    }

    private void write(String key, Object value, Descriptor type, Map<String, Object> out) {
        if (key.endsWith("_kg")) {
            out.put(key.replace("_kg", "_grams"), Long.parseLong(value.toString()) * 1000);
            return;
        }
        var field = type.findFieldByName(key);
        if (field == null) {
            throw new IllegalArgumentException(type.getFullName() + " has no field " + key);
        }
        out.put(
                key,
                value instanceof List<?> list
                        ? list.stream().map(one -> written(one, field)).toList()
                        : written(value, field));
    }

    private Object written(Object value, FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case MESSAGE ->
                    value instanceof Map<?, ?> map
                            ? written(map, field.getMessageType())
                            : text(value.toString(), field.getMessageType());
            case STRING -> value instanceof Integer box ? line(box).get("box") : value;
            case BOOLEAN, BYTE_STRING, DOUBLE, ENUM, FLOAT, INT, LONG -> value;
        };
    }

    /** What stands in the file as one text, as a message of this type. */
    private Object text(String text, Descriptor type) {
        return switch (type.getFullName()) {
            case "yidan.type.v1.Place" -> place(text);
            case "yidan.type.v1.EventTime" -> Map.of("instant", moment(text));
            case "yidan.type.v1.ZonedInstant" -> moment(text);
            case "google.protobuf.Timestamp" -> OffsetDateTime.parse(text).toInstant().toString();
            case "yidan.type.v1.VehiclePlate" -> Map.of("country", "CN", "number", text);
            default -> text;
        };
    }

    private static Map<String, Object> moment(String text) {
        var time = OffsetDateTime.parse(text);
        return Map.of(
                "at",
                time.toInstant().toString(),
                "offset_minutes",
                time.getOffset().getTotalSeconds() / 60,
                "precision",
                "TIME_PRECISION_MINUTE");
    }

    private Map<String, Object> place(String code) {
        if (!(places.get(code) instanceof Map<?, ?> known)) {
            throw new IllegalArgumentException("no such place in the journey: " + code);
        }
        return Map.of(
                "scheme",
                "PLACE_SCHEME_" + known.get("scheme"),
                "code",
                code,
                "name_zh",
                known.get("zh"),
                "name_en",
                known.get("en"));
    }

    private String filled(String text, int box) {
        var filled = text.replace("{nn}", "%02d".formatted(box)).replace("{n}", "" + box);
        for (var column : line(box).entrySet()) {
            filled = filled.replace("{" + column.getKey() + "}", column.getValue().toString());
        }
        return filled;
    }

    private Map<?, ?> line(int box) {
        if (boxes.get(box) instanceof Map<?, ?> line) {
            return line;
        }
        throw new IllegalArgumentException("no such box in the journey: " + box);
    }
}
