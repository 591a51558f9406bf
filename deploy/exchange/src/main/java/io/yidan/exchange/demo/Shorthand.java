package io.yidan.exchange.demo;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes out what the journey says in short: boxes by number, places by code, Chinese plates as they are read, times as
 * text, weights in kilograms.
 */
record Shorthand(Map<?, ?> boxes, Map<?, ?> places) {
    private static final Set<String> PLACES = Set.of("place", "from", "to");
    private static final Set<String> MOMENTS =
            Set.of("eta", "planned_departure", "planned_arrival");
    private static final Set<String> INSTANTS = Set.of("expected_at");
    private static final Set<String> PLATES = Set.of("tractor", "trailer");

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

    /** The JSON form of a message of the contract. */
    Object written(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var out = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> write(key.toString(), inner, out));
                yield out;
            }
            case List<?> list -> list.stream().map(this::written).toList();
            default -> value;
        };
    }

    private void write(String key, Object value, Map<String, Object> out) {
        if (key.endsWith("_kg")) {
            out.put(key.replace("_kg", "_grams"), Long.parseLong(value.toString()) * 1000);
        } else if (PLACES.contains(key)) {
            out.put(key, place(value.toString()));
        } else if (MOMENTS.contains(key)) {
            out.put(key, moment(value.toString()));
        } else if (INSTANTS.contains(key)) {
            out.put(key, OffsetDateTime.parse(value.toString()).toInstant().toString());
        } else if (PLATES.contains(key) && value instanceof String plate) {
            out.put(key, Map.of("country", "CN", "number", plate));
        } else if (key.equals("at")) {
            out.put(key, eventTime(value.toString()));
        } else if (key.equals("unit") && value instanceof Integer box) {
            out.put(key, line(box).get("box"));
        } else if (key.equals("units") && value instanceof List<?> list) {
            out.put(key, list.stream().map(this::unit).toList());
        } else {
            out.put(key, written(value));
        }
    }

    Map<String, Object> eventTime(String text) {
        return Map.of("instant", moment(text));
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

    private Object unit(Object told) {
        return told instanceof Integer box ? line(box).get("box") : written(told);
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
