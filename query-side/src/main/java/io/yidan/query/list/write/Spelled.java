package io.yidan.query.list.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Spells values as the statements of this package read them. */
final class Spelled {
    /** What stands for an instant that never comes. */
    static final String NEVER = "infinity";

    private Spelled() {}

    static String orNever(Optional<Instant> time) {
        return time.map(Spelled::time).orElse(NEVER);
    }

    static String time(Instant time) {
        return time.equals(Instant.MIN) ? "-infinity" : time.toString();
    }

    /** Values side by side; none of them is empty or has a space in it. */
    static <T> String list(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(" "));
    }
}
