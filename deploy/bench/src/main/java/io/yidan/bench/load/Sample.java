package io.yidan.bench.load;

import io.yidan.bench.measure.Latencies;
import io.yidan.bench.measure.Lateness;

/**
 * One measured window.
 *
 * @param acknowledged events answered within it
 * @param seconds its length
 * @param latencies how long those answers took
 * @param refusals events turned away and sent again
 * @param lateness how well an even flow kept its schedule; null where the answers set the pace
 */
public record Sample(
        long acknowledged, double seconds, Latencies latencies, long refusals, Lateness lateness) {

    public double perSecond() {
        return acknowledged / seconds;
    }

    /** The same where no event had to be on its tick. */
    public Sample withoutSchedule() {
        return new Sample(acknowledged, seconds, latencies, refusals, null);
    }
}
