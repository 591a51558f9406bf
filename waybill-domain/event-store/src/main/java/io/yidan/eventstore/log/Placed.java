package io.yidan.eventstore.log;

import java.time.Instant;

/** Where one appended event came to stand, and when the log took it. */
public record Placed(String stream, int version, long position, Instant recordedAt) {}
