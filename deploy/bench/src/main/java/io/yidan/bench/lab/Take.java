package io.yidan.bench.lab;

import io.yidan.bench.measure.Figures;
import io.yidan.bench.measure.Latencies;
import io.yidan.bench.measure.Samples;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Takes the figures that every flow of events gives. */
public final class Take {
    private Take() {}

    public static void rate(Figures figures, String row, List<Window> windows) {
        figures.rate(row, "events/s", of(windows, window -> window.sample().perSecond()));
    }

    public static void latency(Figures figures, String row, List<Window> windows) {
        for (double percent : new double[] {50, 99, 99.9}) {
            String name = "p" + (percent == 99.9 ? "99.9" : Integer.toString((int) percent));
            figures.number(
                    row,
                    name,
                    "ms",
                    of(windows, window -> window.sample().latencies().millis(percent)));
        }
    }

    /** Of latencies that are no window's. */
    public static void middleAndTail(Figures figures, String row, List<Latencies> runs) {
        for (int percent : new int[] {50, 99}) {
            var samples = runs.stream().map(latencies -> latencies.millis(percent)).toList();
            figures.number(row, "p" + percent, "ms", new Samples(samples));
        }
    }

    /** Processor and bytes for one event, all that follows included. */
    public static void cost(Lab lab, String row, List<Window> windows) {
        var figures = lab.figures;
        figures.number(row, "server cpu", "us/event", of(windows, w -> w.cost().serverMicros()));
        if (lab.setup.disk() != null) {
            figures.number(
                    row, "database cpu", "us/event", of(windows, w -> w.cost().databaseMicros()));
        }
        figures.number(
                row, "generator cpu", "us/event", of(windows, w -> w.cost().generatorMicros()));
        figures.number(row, "log on disk", "B/event", of(windows, w -> w.cost().pages()));
        figures.number(row, "wal", "B/event", of(windows, w -> w.cost().wal()));
        figures.number(row, "models behind", "s", of(windows, w -> w.behind().toMillis() / 1000.0));
    }

    public static Samples of(List<Window> windows, ToDoubleFunction<Window> what) {
        return new Samples(windows.stream().mapToDouble(what).boxed().toList());
    }
}
