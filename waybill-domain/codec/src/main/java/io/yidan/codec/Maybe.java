package io.yidan.codec;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What may not be there: presence on the wire, {@code Optional} in the model. */
public final class Maybe {
    private Maybe() {}

    /** The value if it is there. */
    public static <T> Optional<T> when(boolean present, Supplier<T> value) {
        return present ? Optional.of(value.get()) : Optional.empty();
    }

    /** A text, where an empty one means that none was told. */
    public static <T> Optional<T> text(String told, Function<String, T> reader) {
        return told.isEmpty() ? Optional.empty() : Optional.of(reader.apply(told));
    }

    /** A value as text, empty if there is none. */
    public static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
