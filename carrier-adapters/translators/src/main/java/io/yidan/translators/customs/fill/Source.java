package io.yidan.translators.customs.fill;

import java.util.List;
import java.util.Optional;

/** Where the value of a field comes from. */
public sealed interface Source {

    /** The same in every message. */
    record Fixed(Object value) implements Source {}

    /** The first of these elements that is filled, or all of them for a field of many values; else the other value. */
    record Elements(List<ElementType> types, Optional<Object> otherwise) implements Source {
        public Elements {
            types = List.copyOf(types);
        }
    }
}
