package io.yidan.translators.tree;

import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a message as it stands in its file: an XML element, or a member of a JSON object. An attribute is a part whose
 * name begins with @; the items of a JSON list are parts of one name, as repeated XML elements are.
 *
 * @param text what stands in it, without blanks around it; empty if it has parts
 */
public record Element(String name, String text, List<Element> parts) {
    /** Parts a path by. Example: Body/SealNo. */
    public static final String APART = "/";

    public Element {
        parts = List.copyOf(parts);
    }

    /** All that stands under a path, in the order of the file; the element itself for an empty one. */
    public Stream<Element> all(String path) {
        Stream<Element> found = Stream.of(this);
        if (!path.isEmpty()) {
            for (var step : path.split(APART, -1)) {
                found = found.flatMap(one -> one.parts.stream()).filter(p -> p.name.equals(step));
            }
        }
        return found;
    }

    /** Whether neither it nor any of its parts says anything. */
    public boolean blank() {
        return text.isEmpty() && parts.stream().allMatch(Element::blank);
    }
}
