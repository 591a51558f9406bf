package io.yidan.waybill.journey;

import io.yidan.waybill.id.Place;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/** One unit on one leg: how far, since when, when it left and came, where it was last, and whether it stands. */
public record OnLeg(
        int leg,
        Progress progress,
        Optional<EventTime> since,
        Optional<EventTime> departed,
        Optional<EventTime> arrived,
        Optional<Standstill> standstill,
        Optional<Place> lastPlace,
        Optional<EventTime> lastPlaceAt) {

    /** Stands although it should move: since when and why. */
    public record Standstill(EventTime since, String reason) {}
}
