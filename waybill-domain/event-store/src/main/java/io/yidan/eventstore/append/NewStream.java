package io.yidan.eventstore.append;

/** A stream that begins: its number and the name the world calls it. */
public record NewStream(long id, String name) {}
