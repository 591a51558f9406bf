package io.yidan.eventstore.read;

import java.time.Instant;

/**
 * An event with the place and the time the log gave it.
 *
 * @param hash of its row; it stands for the row and for all rows of its stream before it
 */
public record RecordedEvent(
        long position,
        Instant recordedAt,
        String stream,
        int version,
        Instant occurredAt,
        Object event,
        byte[] hash) {}
