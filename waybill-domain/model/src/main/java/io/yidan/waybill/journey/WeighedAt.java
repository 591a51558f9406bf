package io.yidan.waybill.journey;

import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.value.EventTime;

/** A weight of a unit, and which fact told it. */
public record WeighedAt(FactKey key, EventTime at, Weighing weighing) {}
