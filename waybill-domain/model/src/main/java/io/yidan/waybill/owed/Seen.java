package io.yidan.waybill.owed;

import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.Optional;

/** Where a unit is, as far as an answer needs it; ended if it was delivered or written off. */
public record Seen(
        UnitId unit, boolean ended, int leg, Progress progress, Optional<Place> place, Instant at) {

    public static Seen of(UnitWay way) {
        return new Seen(
                way.unit(),
                way.end() != UnitWay.End.NOT_YET,
                way.leg(),
                way.now().progress(),
                way.place(),
                way.placeAt().map(EventTime::order).orElse(Instant.MIN));
    }
}
