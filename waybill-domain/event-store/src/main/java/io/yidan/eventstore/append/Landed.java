package io.yidan.eventstore.append;

import java.time.Instant;

/** Where an append came to stand: its rows follow each other from the position after {@code base}. */
public record Landed(long base, Instant recordedAt) {}
