package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Window;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.OpenLoop;
import io.yidan.bench.load.OpenLoop.Heard;
import io.yidan.bench.load.OpenLoop.Refused;
import io.yidan.bench.load.Sample;
import io.yidan.bench.load.Stubs;
import io.yidan.bench.load.UnaryWay;
import io.yidan.bench.measure.Latencies;
import io.yidan.bench.measure.Samples;
import io.yidan.bench.process.Proc;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Several times what the exchange takes, for long (as long as a run by a short plan); then half of it, to see how soon
 * it is itself again. Over few connections the surplus waits in the senders' own library, which knows how many calls the
 * exchange takes from a connection; over many it comes to the exchange and is turned away. A sender with 20,000 calls
 * open does not make the next, which counts as offered.
 */
public record OverloadRow(String name, int connections, int times, Duration length) implements Row {
    private static final int SECONDS = 15;
    private static final double NEARLY = 0.9;

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        double capacity = capacity(lab);
        double usual = worst(seconds(lab, capacity / 2));
        var most = new AtomicLong();
        Over under;
        try (var watcher = Executors.newSingleThreadScheduledExecutor()) {
            long pid = lab.exchange().pid();
            watcher.scheduleAtFixedRate(
                    () -> most.accumulateAndGet(Proc.residentBytes(pid), Math::max),
                    0,
                    100,
                    TimeUnit.MILLISECONDS);
            under = over(lab, capacity, lab.plan.isShort() ? lab.plan.length() : length);
            watcher.shutdownNow();
        }
        int back = secondsUntilUsual(seconds(lab, capacity / 2), usual);
        lab.figures.number(name, "capacity", "events/s", Samples.of(capacity));
        lab.figures.number(
                name,
                under.offered() >= NEARLY * times ? "goodput" : "goodput at less",
                "of capacity",
                Samples.of(under.sample().perSecond() / capacity));
        lab.figures.number(name, "offered", "of capacity", Samples.of(under.offered()));
        lab.figures.number(name, "called", "of capacity", Samples.of(under.called()));
        lab.figures.number(
                name,
                "turned away",
                "of capacity",
                Samples.of(under.sample().refusals() / under.sample().seconds() / capacity));
        lab.figures.number(name, "resident memory", "MB", Samples.of(most.get() / 1e6));
        lab.figures.number(name, "usual p99 after", "s", Samples.of(back));
    }

    private double capacity(Lab lab) throws IOException, InterruptedException {
        var way = UnaryWay.over(lab.carrier().events());
        return lab.plan
                .runs(
                        name,
                        run ->
                                lab.window(
                                        name,
                                        run,
                                        (freight, ledger) ->
                                                ClosedLoop.run(way, freight, ledger, 256, run)),
                        Window::told)
                .getLast()
                .sample()
                .perSecond();
    }

    private Over over(Lab lab, double capacity, Duration length)
            throws IOException, InterruptedException {
        try (var senders = Stubs.of(lab.exchange(), "KZR", connections)) {
            var way = UnaryWay.over(senders.events());
            var under = new AtomicReference<Over>();
            lab.window(
                    name,
                    length,
                    (freight, ledger) -> {
                        var sample =
                                OpenLoop.run(
                                        way,
                                        freight,
                                        ledger,
                                        times * capacity,
                                        length,
                                        Refused.LET_GO,
                                        Heard.NOBODY);
                        under.set(new Over(sample, capacity));
                        return sample.withoutSchedule();
                    });
            return under.get();
        }
    }

    /** How it went, next to what the exchange takes when it is not asked for more. */
    private record Over(Sample sample, double capacity) {
        private double offered() {
            return sample.lateness().wantedCount() / sample.seconds() / capacity;
        }

        private double called() {
            return sample.lateness().sentCount() / sample.seconds() / capacity;
        }
    }

    /** An even flow, second by second. */
    private List<Latencies> seconds(Lab lab, double perSecond)
            throws IOException, InterruptedException {
        var seconds = IntStream.range(0, SECONDS).mapToObj(_ -> new Latencies()).toList();
        var first = new AtomicLong(Long.MAX_VALUE);
        var way = UnaryWay.over(lab.carrier().events());
        var length = Duration.ofSeconds(SECONDS);
        Heard heard =
                (parcel, _) -> {
                    long begun = first.accumulateAndGet(parcel.intended(), Math::min);
                    int second = (int) ((parcel.intended() - begun) / 1_000_000_000L);
                    seconds.get(Math.min(second, SECONDS - 1))
                            .record(System.nanoTime() - parcel.intended());
                };
        lab.window(
                name,
                length,
                (freight, ledger) ->
                        OpenLoop.run(
                                way,
                                freight,
                                ledger,
                                perSecond,
                                length,
                                Refused.SENT_AGAIN,
                                heard));
        return seconds;
    }

    private static double worst(List<Latencies> seconds) {
        return seconds.stream().mapToDouble(second -> second.millis(99)).max().orElseThrow();
    }

    /** The first second from which on no second is worse than twice the worst before the overload, or than 50 ms. */
    private static int secondsUntilUsual(List<Latencies> seconds, double usual) {
        double limit = Math.max(50, 2 * usual);
        int back = seconds.size();
        while (back > 0 && seconds.get(back - 1).millis(99) <= limit) {
            back--;
        }
        return back;
    }
}
