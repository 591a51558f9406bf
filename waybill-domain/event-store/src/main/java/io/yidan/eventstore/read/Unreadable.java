package io.yidan.eventstore.read;

/**
 * Stands where an event would be that this release cannot read.
 *
 * @param type its kind as the row names it
 * @param problem what reading it came to
 */
public record Unreadable(int type, RuntimeException problem) {}
