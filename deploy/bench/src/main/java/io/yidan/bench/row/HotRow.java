package io.yidan.bench.row;

import io.yidan.bench.freight.Freight;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Take;
import io.yidan.bench.lab.Window;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.UnaryWay;

import java.io.IOException;
import java.time.Duration;

/** All writers on one waybill at a time, each with facts of its own: nobody may be told of a conflict. */
public record HotRow(int writers) implements Row {
    private static final int EVENTS_EACH = 1_000;

    @Override
    public String name() {
        return "hot-waybill";
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var windows = lab.plan.runs(name(), length -> window(lab, length), Window::told);
        Take.rate(lab.figures, name(), windows);
        Take.latency(lab.figures, name(), windows);
        lab.figures.number(
                name(), "turned away", "calls", Take.of(windows, w -> w.sample().refusals()));
    }

    private Window window(Lab lab, Duration length) throws IOException, InterruptedException {
        var way = UnaryWay.over(lab.carrier().events());
        var freight = Freight.of(lab.issued(200), Lab.unique(name()), 1, EVENTS_EACH);
        return lab.window(
                freight, (flow, ledger) -> ClosedLoop.run(way, flow, ledger, writers, length));
    }
}
