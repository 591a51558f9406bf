package io.yidan.waybill.journey;

/** How far a unit has come on a leg; the order is the way it goes. */
public enum Progress {
    PLANNED,
    BOOKED,
    IN_CUSTODY,
    UNDER_WAY,
    ARRIVED,
    HANDED_ON
}
