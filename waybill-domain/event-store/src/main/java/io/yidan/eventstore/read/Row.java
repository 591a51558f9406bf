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
        return with(form.read(type, payload));
    }

    /** The same, with {@link Unreadable} in the place of an event that cannot be read. */
    public RecordedEvent decodeOrMark(StoredForm form) {
        try {
            return decode(form);
        } catch (RuntimeException e) {
            return with(new Unreadable(type, e));
        }
    }

    private RecordedEvent with(Object event) {
        return new RecordedEvent(
                position, recordedAt, streamName, version, occurredAt, event, hash);
    }
}
