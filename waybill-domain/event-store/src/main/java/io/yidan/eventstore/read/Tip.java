package io.yidan.eventstore.read;

/** The end of one stream: what the next append to it has to know. */
public record Tip(long stream, int version, byte[] hash) {}
