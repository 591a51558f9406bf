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

/** So many events in flight, one call each or on streams, while the read models follow as they can. */
public record ClosedRow(boolean isStream, int inFlight) implements Row {
    private static final int STREAMS = 4;

    @Override
    public String name() {
        return (isStream ? "stream-" : "unary-") + inFlight;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var windows = lab.plan.runs(name(), length -> window(lab, length), Window::told);
        Take.rate(lab.figures, name(), windows);
        Take.latency(lab.figures, name(), windows);
        Take.cost(lab, name(), windows);
    }

    private Window window(Lab lab, Duration length) throws IOException, InterruptedException {
        var way = way(lab);
        return lab.window(
                name(),
                length,
                (freight, ledger) -> ClosedLoop.run(way, freight, ledger, inFlight, length));
    }

    private Way.Kind way(Lab lab) throws IOException, InterruptedException {
        var stubs = lab.carrier().events();
        return isStream ? StreamWay.over(stubs, Math.min(STREAMS, inFlight)) : UnaryWay.over(stubs);
    }
}
