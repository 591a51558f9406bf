package io.yidan.query.tracking;

import io.yidan.query.fold.TrackedWaybill;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.OnLeg;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A unit on a leg in the read model. Times are instants to sort and count by; as told they stand in the view. */
record UnitRow(
        String waybill,
        int leg,
        String unit,
        String progress,
        Instant since,
        Integer sinceOffset,
        String place,
        Instant placeAt,
        Instant standsSince,
        List<String> parties) {

    static List<UnitRow> of(TrackedWaybill waybill, Journey journey) {
        var parties = waybill.parties();
        return journey.units().stream()
                .flatMap(
                        way ->
                                way.legs().stream()
                                        .map(leg -> of(waybill, way.unit(), leg, parties)))
                .toList();
    }

    private static UnitRow of(
            TrackedWaybill waybill, UnitId unit, OnLeg leg, List<String> parties) {
        return new UnitRow(
                waybill.number(),
                leg.leg(),
                unit.value(),
                leg.progress().name(),
                instant(leg.since()),
                leg.since().map(UnitRow::offset).orElse(null),
                leg.lastPlace().map(UnitRow::text).orElse(null),
                instant(leg.lastPlaceAt()),
                instant(leg.standstill().map(OnLeg.Standstill::since)),
                parties);
    }

    private static Instant instant(Optional<EventTime> time) {
        return time.map(EventTime::order).orElse(null);
    }

    private static Integer offset(EventTime time) {
        return time instanceof EventTime.Moment moment ? moment.offsetMinutes() : null;
    }

    private static String text(Place place) {
        return place.scheme() + ":" + place.code();
    }
}
