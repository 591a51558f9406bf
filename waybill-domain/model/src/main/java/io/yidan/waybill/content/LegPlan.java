package io.yidan.waybill.content;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.value.EventTime;

import java.time.Duration;
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

    /** How long it is planned to last, if its plan says so and it can be. */
    public Optional<Duration> plannedLength() {
        return plannedDeparture
                .flatMap(start -> plannedArrival.map(end -> Duration.between(start.at(), end.at())))
                .filter(Duration::isPositive);
    }

    /** Whether another plan has it done in the same way, by the same party and from the same place. */
    public boolean startsAs(LegPlan other) {
        return mode == other.mode && carrier.equals(other.carrier) && from.samePlace(other.from);
    }

    /** How a leg is done. */
    public enum Mode {
        RAIL,
        ROAD,
        SEA,
        AIR,
        TERMINAL
    }
}
