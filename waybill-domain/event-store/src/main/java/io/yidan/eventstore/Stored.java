package io.yidan.eventstore;

import java.time.Instant;
import java.util.List;

/** One event spelled for the disk: its kind, when it happened, and its parts by field group. */
public record Stored(int typeId, Instant occurredAt, List<Segment> segments) {
    public Stored {
        if (typeId < 0 || typeId > Short.MAX_VALUE) {
            throw new IllegalArgumentException("type id is 0 to 32767, got: " + typeId);
        }
        segments = List.copyOf(segments);
    }
}
