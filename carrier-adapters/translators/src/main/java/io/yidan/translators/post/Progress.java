package io.yidan.translators.post;

/** How far a file has come: rows read, events sent, events answered. */
public record Progress(long rows, long sent, long answered) {}
