package io.yidan.waybill.journey;

import io.yidan.waybill.happening.Condition.SealSource;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/** A seal on a unit, what it read when last looked at, and whether that differs. */
public record SealLine(
        SealNumber number,
        SealSource source,
        EventTime affixedAt,
        Optional<SealNumber> lastRead,
        boolean differs) {}
