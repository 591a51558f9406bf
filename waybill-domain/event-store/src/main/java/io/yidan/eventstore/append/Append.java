package io.yidan.eventstore.append;

import java.util.List;

/** What one caller wants in the log, whole or not at all. */
public record Append(List<NewStream> streams, List<NewRow> rows) {
    public Append {
        streams = List.copyOf(streams);
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one event");
        }
    }

    int bytes() {
        return rows.stream().mapToInt(NewRow::size).sum();
    }
}
