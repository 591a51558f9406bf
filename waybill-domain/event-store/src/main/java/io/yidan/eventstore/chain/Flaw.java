package io.yidan.eventstore.chain;

/** The first place where the log is not what it was when it was written. */
public record Flaw(long position, long stream, int version, String what) {}
