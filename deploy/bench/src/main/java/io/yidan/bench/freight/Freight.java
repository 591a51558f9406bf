package io.yidan.bench.freight;

import com.google.protobuf.Timestamp;

import io.yidan.client.event.LegEvents;
import io.yidan.client.event.Places;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.FactEnvelope;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The leg events of a flow. Neighbours belong to different waybills, and a waybill is left for the next one when it has
 * had its events, as boxes on many trains would have it.
 */
public final class Freight {
    /** The unit of every waybill of the bench. */
    public static final String BOX = "DEMU3000025";

    /** Events of one waybill before the next has its turn; a box has 25 to 50 on its whole way. */
    public static final int EVENTS_EACH = 40;

    private static final long FIRST = 1_788_500_000;
    private static final LegEvent MODEL =
            LegEvents.on("")
                    .fact("bench", "0")
                    .at("2026-09-04T12:00:00+05:00")
                    .place(Places.own("KZ-SAYAK"))
                    .leg(1)
                    .passed(BOX);

    private final List<String> waybills;
    private final String name;
    private final int abreast;
    private final int eventsEach;
    private final AtomicLong next = new AtomicLong();

    private Freight(List<String> waybills, String name, int abreast, int eventsEach) {
        this.waybills = waybills;
        this.name = name;
        this.abreast = Math.min(abreast, waybills.size());
        this.eventsEach = eventsEach;
    }

    /** A name no other flow has; so many waybills abreast, each with so many events in a row of turns. */
    public static Freight of(List<String> waybills, String name, int abreast, int eventsEach) {
        return new Freight(waybills, name, abreast, eventsEach);
    }

    /** The next event, meant to go out at this moment. */
    public Parcel next(long intended) {
        long number = next.getAndIncrement();
        return new Parcel(event(number), number, intended);
    }

    /** How many events each waybill had that had its turn; above the plan if the waybills ran out. */
    public double eventsPerWaybill() {
        long turns = (next.get() + (long) abreast * eventsEach - 1) / ((long) abreast * eventsEach);
        return (double) next.get() / Math.min(waybills.size(), Math.max(1, turns) * abreast);
    }

    private LegEvent event(long number) {
        long round = number / abreast;
        int waybill = (int) ((round / eventsEach * abreast + number % abreast) % waybills.size());
        return MODEL.toBuilder()
                .setWaybillNumber(waybills.get(waybill))
                .setEnvelope(envelope(number, round))
                .build();
    }

    private FactEnvelope envelope(long number, long round) {
        var at = Timestamp.newBuilder().setSeconds(FIRST + round);
        var time = MODEL.getEnvelope().getEventTime().getInstant().toBuilder().setAt(at);
        return MODEL.getEnvelope().toBuilder()
                .setEventId(name + ":" + number)
                .setEventTime(EventTime.newBuilder().setInstant(time))
                .build();
    }
}
