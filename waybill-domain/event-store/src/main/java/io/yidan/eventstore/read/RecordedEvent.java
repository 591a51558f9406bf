package io.yidan.eventstore.read;

import java.time.Instant;

/** An event with the place and the time the log gave it. */
public record RecordedEvent(
        long position,
        Instant recordedAt,
        String stream,
        int version,
        Instant occurredAt,
        Object event) {}
