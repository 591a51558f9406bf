package io.yidan.eventstore.read;

import java.time.Instant;

/** A place in the log and the time of recording that belongs to it. */
public record Mark(long position, Instant recordedAt) {}
