package io.yidan.query.customs.merge;

import java.time.Instant;

/**
 * A waybill that may go under a declaration that is there.
 *
 * @param units how many units are on it
 * @param carrier party that brings it to the port
 * @param expectedAt when it comes there, as estimated last or else as planned
 */
public record Mergeable(String waybill, int units, String carrier, Instant expectedAt) {}
