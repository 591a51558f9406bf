package io.yidan.translators.message;

import io.yidan.proto.carrier.v1.LegEvent;

import java.util.Map;

/** A leg event, the row it was made from, and which column filled which field, so that a fault can be shown in the file. */
public record Told(LegEvent event, Row row, Map<String, String> columns) {

    /** The column behind a field of the message, or behind the part it belongs to; empty if none. */
    public String columnOf(String field) {
        var path = field.replaceAll("\\[[0-9]+]", "");
        while (!path.isEmpty()) {
            var column = columns.get(path);
            if (column != null) {
                return column;
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        }
        return "";
    }
}
