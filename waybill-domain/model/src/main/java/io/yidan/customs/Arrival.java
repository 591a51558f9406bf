package io.yidan.customs;

import io.yidan.customs.declaration.Identity;
import io.yidan.waybill.value.EventTime;

/** What was seen at the gate, and when; of several readings the last. */
public record Arrival(Identity seen, EventTime at) {}
