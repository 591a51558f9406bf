package io.yidan.waybill.journey;

import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Means;

import java.util.Optional;

/** What a unit was on from when to when; no end is now. */
public record MeansSpan(Means means, EventTime from, Optional<EventTime> until) {}
