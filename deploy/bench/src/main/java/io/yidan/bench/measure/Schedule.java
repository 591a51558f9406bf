package io.yidan.bench.measure;

/** When each event of an even flow is due, whatever becomes of those before it. */
public record Schedule(long startNanos, double perSecond) {

    public Schedule {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException(
                    "a flow has more than 0 a second, got: " + perSecond);
        }
    }

    /** When the n-th event is due, from 0. */
    public long due(long n) {
        return startNanos + Math.round(n * 1e9 / perSecond);
    }

    /** How many events are due at this moment. */
    public long countAt(long nanos) {
        if (nanos < startNanos) {
            return 0;
        }
        long count = (long) ((nanos - startNanos) * perSecond / 1e9);
        while (due(count) <= nanos) {
            count++;
        }
        return count;
    }
}
