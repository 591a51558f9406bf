package io.yidan.eventstore.read;

import io.yidan.eventstore.StoredForm;

import java.time.Instant;

/** One row of the log as it is kept, with the name of its stream. */
public record Row(
        long position,
        long stream,
        String streamName,
        int version,
        int type,
        Instant occurredAt,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata,
        byte[] hash) {

    /** Reads the event in this row. */
    public RecordedEvent decode(StoredForm form) {
        return new RecordedEvent(
                position,
                recordedAt,
                streamName,
                version,
                occurredAt,
                form.read(type, payload),
                hash);
    }
}
