package io.yidan.waybill.value;

/** What carries units for a while: a wagon, a vehicle, a ship, a flight. */
public record Means(Kind kind, String id) {

    /** What a means of transport is. */
    public enum Kind {
        WAGON_1520,
        WAGON_1435,
        VEHICLE,
        TRAILER,
        VESSEL,
        FLIGHT
    }
}
