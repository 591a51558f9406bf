package io.yidan.gateway.decide;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * By when things about handovers must be done.
 *
 * @param offer how long an offer stands that does not say so
 * @param notice how long after it was accepted a handover can be disputed
 */
public record Terms(Clock clock, Duration offer, Duration notice) {

    /** Until when an offer made now stands. */
    Instant offerEnds() {
        return clock.instant().plus(offer);
    }

    /** Handovers answered before this can no longer be disputed. */
    Instant noticeBegan() {
        return clock.instant().minus(notice);
    }
}
