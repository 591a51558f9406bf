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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.DoubleAccumulator;

/** As many events as the read models can follow without ever being a second behind: the sender waits for them. */
public record SustainedRow() implements Row {
    private static final int IN_FLIGHT = 1_024;
    private static final double HOLD_AT = 0.3;
    private static final double MOST = 1.0;

    /** A window and how far the read models were behind at worst, in seconds. */
    private record Followed(Window window, double lag) {}

    @Override
    public String name() {
        return "sustained";
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var runs =
                lab.plan.runs(
                        name(),
                        length -> followed(lab, length),
                        followed ->
                                "%s, at most %.2f s behind"
                                        .formatted(followed.window().told(), followed.lag()));
        var windows = runs.stream().map(Followed::window).toList();
        double most = runs.stream().mapToDouble(Followed::lag).max().orElseThrow();
        if (most > MOST) {
            throw new IllegalStateException("the read models were %.1f s behind".formatted(most));
        }
        Take.rate(lab.figures, name(), windows);
        lab.figures.number(
                name(), "most behind", "s", new Samples(runs.stream().map(Followed::lag).toList()));
        Take.cost(lab, name(), windows);
    }

    private Followed followed(Lab lab, Duration length) throws IOException, InterruptedException {
        var way = StreamWay.over(lab.carrier().events(), 4);
        var lag = new DoubleAccumulator(Math::max, 0);
        var window =
                lab.window(
                        name(),
                        length,
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
        return new Followed(window, lag.get());
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
