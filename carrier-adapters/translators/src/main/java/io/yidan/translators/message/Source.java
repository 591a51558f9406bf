package io.yidan.translators.message;

import java.util.List;

/** Where the value of a field comes from. */
public sealed interface Source {
    /** The first filled one of these columns. */
    record Columns(List<String> names) implements Source {
        public Columns {
            names = List.copyOf(names);
        }
    }

    /** The same for all rows, already in the type of the field. */
    record Fixed(Object value) implements Source {}
}
