package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Take;
import io.yidan.bench.lab.Window;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.Freight;
import io.yidan.bench.load.UnaryWay;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;

/** All writers on one waybill at a time, each with facts of its own: nobody may be told of a conflict. */
public record HotRow(int writers) implements Row {
    private static final int EVENTS_EACH = 1_000;

    @Override
    public String name() {
        return "hot-waybill";
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var windows = new ArrayList<Window>();
        for (int n = 0; n <= lab.plan.repeats(); n++) {
            var length = n == 0 ? lab.plan.warmUp() : lab.plan.length();
            var window = window(lab, length);
            if (n > 0) {
                Lab.progress(
                        "%s: run %d of %d, %,.0f events/s, %d turned away",
                        name(),
                        n,
                        lab.plan.repeats(),
                        window.sample().perSecond(),
                        window.sample().refusals());
                windows.add(window);
            }
        }
        Take.rate(lab.figures, name(), windows);
        Take.latency(lab.figures, name(), windows);
        lab.figures.number(
                name(), "turned away", "calls", Take.of(windows, w -> w.sample().refusals()));
    }

    private Window window(Lab lab, Duration length) throws IOException, InterruptedException {
        var way = UnaryWay.over(lab.carrier().events());
        var freight = Freight.of(lab.issued(200), Lab.unique(name()), 1, EVENTS_EACH);
        return lab.window(
                freight,
                (flow, ledger) -> ClosedLoop.run(way, flow, ledger, writers, length),
                true);
    }
}
