package io.yidan.bench.measure;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import java.util.concurrent.TimeUnit;

/** How long answers took, to three digits. What took more than two minutes counts as two minutes. Safe to share. */
public final class Latencies {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);
    private final Histogram histogram = new ConcurrentHistogram(LONGEST, 3);

    public void record(long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, LONGEST));
    }

    /** So many per cent of the answers took no longer, in milliseconds. */
    public double millis(double percent) {
        return histogram.getValueAtPercentile(percent) / 1e6;
    }

    public long count() {
        return histogram.getTotalCount();
    }
}
