package io.yidan.waybill.journey;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.value.EventTime;

import java.util.List;
import java.util.Map;

/** One leg over all units: least and most advanced, counts, and the estimates of its end, newest first. */
public record LegWay(
        int leg,
        Progress least,
        Progress most,
        Map<Progress, Integer> counts,
        List<Estimate> estimates) {

    /** An expected arrival, who said so, when, and why it changed. */
    public record Estimate(EventTime.Moment eta, PartyId source, EventTime toldAt, String reason) {}
}
