package io.yidan.codec.stored;

import java.time.Instant;
import java.util.List;

/** One event spelled for the disk: its kind, when it happened, and its parts by field group. */
public record Form(int typeId, Instant eventTime, List<Part> parts) {
    public Form {
        parts = List.copyOf(parts);
    }

    /** What readers of one field group may see; all parts one after the other are the whole event. */
    public record Part(byte group, byte[] bytes) {}
}
