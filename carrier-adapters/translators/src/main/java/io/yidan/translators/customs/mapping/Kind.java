package io.yidan.translators.customs.mapping;

import io.yidan.translators.customs.fill.MessageTemplate;

import java.util.Map;

/**
 * One kind of message: which call it means and what fills its request.
 *
 * @param asks name of the call. Example: TakeCaseStep
 * @param behind for each field the element that fills it
 */
public record Kind(String asks, MessageTemplate template, Map<String, String> behind) {
    public Kind {
        behind = Map.copyOf(behind);
    }

    /** The element behind a field, or behind the part it belongs to; empty if none. */
    public String elementOf(String field) {
        var path = field.replaceAll("\\[[0-9]+]", "");
        while (!path.isEmpty()) {
            var element = behind.get(path);
            if (element != null) {
                return element;
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        }
        return "";
    }
}
