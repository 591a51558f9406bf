package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Take;
import io.yidan.bench.lab.Window;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.StreamWay;
import io.yidan.bench.measure.Samples;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.DoubleAccumulator;

/** As many events as the read models can follow without ever being a second behind: the sender waits for them. */
public record SustainedRow() implements Row {
    private static final int IN_FLIGHT = 1_024;
    private static final double HOLD_AT = 0.5;
    private static final double MOST = 1.0;

    @Override
    public String name() {
        return "sustained";
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var windows = new ArrayList<Window>();
        var lags = new ArrayList<Double>();
        double guess = 10_000;
        for (int n = 0; n <= lab.plan.repeats(); n++) {
            var length = n == 0 ? lab.plan.warmUp() : lab.plan.length();
            var lag = new DoubleAccumulator(Math::max, 0);
            var window = window(lab, length, guess, lag);
            guess = window.sample().perSecond();
            if (n == 0) {
                continue;
            }
            if (lag.get() > MOST) {
                throw new IllegalStateException(
                        "the read models were %.1f s behind".formatted(lag.get()));
            }
            Lab.progress(
                    "%s: run %d of %d, %,.0f events/s, at most %.2f s behind",
                    name(), n, lab.plan.repeats(), guess, lag.get());
            windows.add(window);
            lags.add(lag.get());
        }
        Take.rate(lab.figures, name(), windows);
        lab.figures.number(name(), "most behind", "s", new Samples(lags));
        Take.cost(lab, name(), windows);
    }

    private static Window window(Lab lab, Duration length, double guess, DoubleAccumulator lag)
            throws IOException, InterruptedException {
        var way = StreamWay.over(lab.carrier().events(), 4);
        return lab.window(
                "sustained",
                1.5 * guess * length.toMillis() / 1000,
                (freight, ledger) -> {
                    var mayGoOn = new AtomicBoolean(true);
                    var over = new AtomicBoolean();
                    var watcher =
                            Thread.ofPlatform()
                                    .daemon()
                                    .start(() -> watch(lab, lag, mayGoOn, over));
                    try {
                        return ClosedLoop.run(
                                way, freight, ledger, IN_FLIGHT, length, mayGoOn::get);
                    } finally {
                        over.set(true);
                        watcher.join();
                    }
                });
    }

    private static void watch(
            Lab lab, DoubleAccumulator lag, AtomicBoolean mayGoOn, AtomicBoolean over) {
        try {
            while (!over.get()) {
                double behind = lab.books.secondsBehind();
                lag.accumulate(behind);
                mayGoOn.set(behind < HOLD_AT);
                Thread.sleep(20);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
