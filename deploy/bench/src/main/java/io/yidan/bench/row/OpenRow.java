package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Take;
import io.yidan.bench.lab.Window;
import io.yidan.bench.load.OpenLoop;
import io.yidan.bench.load.OpenLoop.Heard;
import io.yidan.bench.load.OpenLoop.Refused;
import io.yidan.bench.load.UnaryWay;
import io.yidan.bench.load.Way;

import java.io.IOException;
import java.time.Duration;

/** An even flow, one call for each event; latency counts from when the event was due. */
public record OpenRow(String name, Rate rate) implements Row {

    /** Events a second, known when the row begins. */
    @FunctionalInterface
    public interface Rate {
        double of(Lab lab);
    }

    /** So many events a second. */
    public static OpenRow at(int perSecond) {
        return new OpenRow("open-" + perSecond, _ -> perSecond);
    }

    /** Half of what the exchange took in this run with 256 in flight. */
    public static OpenRow halfOfCapacity() {
        return new OpenRow(
                "open-half",
                lab ->
                        lab.figures
                                .median("unary-256", "throughput")
                                .map(full -> Math.floor(full / 2))
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "half of what? unary-256 was not measured"
                                                                + " in this run")));
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        double perSecond = rate.of(lab);
        lab.runIn();
        lab.plan.ramp(perSecond, (less, length) -> window(lab, less, length));
        var windows = lab.plan.runs(name, length -> window(lab, perSecond, length), Window::told);
        Take.rate(lab.figures, name, windows);
        Take.latency(lab.figures, name, windows);
        Take.cost(lab, name, windows);
    }

    static Window window(Lab lab, double perSecond, Duration length)
            throws IOException, InterruptedException {
        return window(lab, UnaryWay.over(lab.carrier().events()), perSecond, length);
    }

    static Window window(Lab lab, Way.Kind way, double perSecond, Duration length)
            throws IOException, InterruptedException {
        return lab.window(
                "open-" + perSecond,
                length,
                (freight, ledger) ->
                        OpenLoop.run(
                                way,
                                freight,
                                ledger,
                                perSecond,
                                length,
                                Refused.SENT_AGAIN,
                                Heard.NOBODY));
    }
}
