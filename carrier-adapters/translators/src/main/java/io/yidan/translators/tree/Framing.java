package io.yidan.translators.tree;

import java.util.Set;

/**
 * Where messages stand in a file.
 *
 * @param batches names of the element that holds several of them; a file may also be one message
 * @param named whether each is in an element of its kind's name; in JSON an object of one member
 */
public record Framing(Set<String> batches, boolean named) {
    public Framing {
        batches = Set.copyOf(batches);
    }

    /** The message in an item of a JSON list. */
    Element unwrapped(Element item) {
        return named && item.parts().size() == 1 ? item.parts().getFirst() : item;
    }
}
