package io.yidan.customs.plan;

/** How much of a substance the dry goods may hold at most, microgram per kilogram; 1 % is ten million. */
public record Limit(String substance, long microgramsPerKilogram) {}
