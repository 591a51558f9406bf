package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Take;
import io.yidan.bench.lab.Window;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.StreamWay;
import io.yidan.bench.load.UnaryWay;
import io.yidan.bench.load.Way;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;

/** So many events in flight, one call each or on streams, while the read models follow as they can. */
public record ClosedRow(boolean isStream, int inFlight) implements Row {
    private static final int STREAMS = 4;
    private static final double FIRST_GUESS = 10_000;

    @Override
    public String name() {
        return (isStream ? "stream-" : "unary-") + inFlight;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        double guess = FIRST_GUESS;
        if (!lab.plan.warmUp().isZero()) {
            Lab.progress("%s: warming up", name());
            guess = window(lab, lab.plan.warmUp(), guess).sample().perSecond();
        }
        var windows = new ArrayList<Window>();
        for (int n = 1; n <= lab.plan.repeats(); n++) {
            var window = window(lab, lab.plan.length(), guess);
            Lab.progress(
                    "%s: run %d of %d, %,.0f events/s, %.0f events a waybill, %d turned away",
                    name(),
                    n,
                    lab.plan.repeats(),
                    window.sample().perSecond(),
                    window.freight().eventsPerWaybill(),
                    window.sample().refusals());
            windows.add(window);
            guess = window.sample().perSecond();
        }
        Take.rate(lab.figures, name(), windows);
        Take.latency(lab.figures, name(), windows);
        Take.cost(lab, name(), windows);
    }

    private Window window(Lab lab, Duration length, double guess)
            throws IOException, InterruptedException {
        var way = way(lab);
        return lab.window(
                name(),
                1.3 * guess * length.toMillis() / 1000,
                (freight, ledger) -> ClosedLoop.run(way, freight, ledger, inFlight, length));
    }

    private Way.Kind way(Lab lab) throws IOException, InterruptedException {
        var stubs = lab.carrier().events();
        return isStream ? StreamWay.over(stubs, Math.min(STREAMS, inFlight)) : UnaryWay.over(stubs);
    }
}
