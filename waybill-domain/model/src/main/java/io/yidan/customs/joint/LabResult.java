package io.yidan.customs.joint;

/** How much of a substance a laboratory found in the dry sample, microgram per kilogram; 1 % is ten million. */
public record LabResult(String substance, long microgramsPerKilogram) {}
