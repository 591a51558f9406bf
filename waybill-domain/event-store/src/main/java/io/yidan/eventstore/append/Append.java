package io.yidan.eventstore.append;

import java.util.List;
import java.util.function.Consumer;

/**
 * What one caller wants in the log, whole or not at all.
 *
 * @param onDisk is told where it landed before anybody hears that the log has gone on
 */
public record Append(List<NewStream> streams, List<NewRow> rows, Consumer<Landed> onDisk) {
    /** One that nobody has to be told of but the caller. */
    public Append(List<NewStream> streams, List<NewRow> rows) {
        this(streams, rows, _ -> {});
    }

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
