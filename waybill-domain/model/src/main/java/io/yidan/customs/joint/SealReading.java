package io.yidan.customs.joint;

import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/** One seal as somebody read it on the way; no number means none was there. */
public record SealReading(UnitId unit, Optional<SealNumber> number, boolean whole, EventTime at) {}
