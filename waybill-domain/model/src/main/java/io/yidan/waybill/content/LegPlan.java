package io.yidan.waybill.content;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/** One leg as planned: who brings the units from where to where, and when. A stay at a terminal is a leg too. */
public record LegPlan(
        int number,
        Mode mode,
        Place from,
        Place to,
        PartyId carrier,
        String carrierNameZh,
        String carrierNameEn,
        Optional<EventTime.Moment> plannedDeparture,
        Optional<EventTime.Moment> plannedArrival,
        String liabilityRegime,
        int gaugeMillimetres) {

    /** How a leg is done. */
    public enum Mode {
        RAIL,
        ROAD,
        SEA,
        AIR,
        TERMINAL
    }
}
