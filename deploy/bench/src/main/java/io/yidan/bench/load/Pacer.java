package io.yidan.bench.load;

import io.yidan.bench.measure.Lateness;
import io.yidan.bench.measure.Schedule;

import java.util.function.BooleanSupplier;

/** Does something at an even rate whatever comes of it. Sleeps between ticks of a millisecond and leaves the processor to others. */
public final class Pacer {
    private Pacer() {}

    /** What is done for the n-th time, and when it was due; false if it was held back. */
    @FunctionalInterface
    public interface Shot {
        boolean fire(long number, long due);
    }

    /** Does it so many times, unless it shall stop; what was then not done, or held back, counts as not sent. */
    public static Lateness run(Schedule schedule, long count, Shot shot, BooleanSupplier stop)
            throws InterruptedException {
        var lateness = new Lateness();
        long next = 0;
        while (next < count && !stop.getAsBoolean()) {
            long now = System.nanoTime();
            long due = Math.min(count, schedule.countAt(now));
            while (next < due) {
                long intended = schedule.due(next);
                long late = System.nanoTime() - intended;
                if (shot.fire(next++, intended)) {
                    lateness.sent(late);
                } else {
                    lateness.unsent(1);
                }
            }
            Thread.sleep(1);
        }
        lateness.unsent(count - next);
        return lateness;
    }
}
