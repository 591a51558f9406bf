package io.yidan.translators.mapping;

import java.util.Optional;
import java.util.Set;

/**
 * Where records stand in an XML or JSON file.
 *
 * @param in names of the element that holds several; a file may also be one record, or a JSON list of them
 * @param each path of the part of a record of which each makes a row of its own, if any. Example: Points/Point
 */
public record RecordForm(Set<String> in, Optional<String> each) {
    public RecordForm {
        in = Set.copyOf(in);
    }
}
