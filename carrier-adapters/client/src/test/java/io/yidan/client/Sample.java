package io.yidan.client;

import io.yidan.client.event.LegEvents;
import io.yidan.client.event.Places;
import io.yidan.proto.carrier.v1.LegEvent;

import java.time.Duration;

/** A departure of journey A, and options that lose no time. */
final class Sample {
    static final String WAYBILL = "DEMO0001202608310001";
    static final ClientOptions QUICK =
            ClientOptions.plaintext()
                    .withDeadlines(Duration.ofSeconds(5), Duration.ofSeconds(1))
                    .withBackoff(new Backoff(Duration.ofMillis(5), Duration.ofMillis(50)));

    private Sample() {}

    static LegEvent departure(int id) {
        return LegEvents.on(WAYBILL)
                .fact("mv", "" + id)
                .at("2026-09-04T16:32+05:00")
                .place(Places.unlocode("KZBAH"))
                .departed("DEMU3000025");
    }
}
