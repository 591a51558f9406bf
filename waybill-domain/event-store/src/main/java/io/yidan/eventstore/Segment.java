package io.yidan.eventstore;

/** The part of an event that one field group may see, such as the cargo or the personal part. */
public record Segment(byte group, byte[] bytes) {}
