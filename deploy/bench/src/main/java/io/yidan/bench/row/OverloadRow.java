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
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Several times what the exchange takes, as far as the generator comes, for long (as long as a run by a short plan); then
 * half of it, to see how soon it is itself again. Over many connections the surplus comes to the exchange and is turned
 * away; over few it waits in the senders' own library, which knows how many calls the exchange takes from a connection,
 * and a sender with 20,000 calls open does not make the next.
 *
 * @param least times the capacity that must have been called; below this it is no overload
 */
public record OverloadRow(String name, int connections, int times, double least, Duration length)
        implements Row {
    private static final int SECONDS_AFTER = 15;
    private static final double NEARLY = 0.9;

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        double capacity = capacity(lab);
        double usual =
                OpenRow.window(lab, capacity / 2, lab.plan.length())
                        .sample()
                        .latencies()
                        .millis(99);
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
        int back = secondsUntilUsual(lab, capacity / 2, usual);
        lab.figures.number(name, "capacity", "events/s", Samples.of(capacity));
        lab.figures.number(
                name,
                under.offered() >= NEARLY * times ? "goodput" : "goodput at less",
                "of capacity",
                Samples.of(under.sample().perSecond() / capacity));
        lab.figures.number(name, "offered", "of capacity", Samples.of(under.offered()));
        lab.figures.number(name, "held back", "of capacity", Samples.of(under.heldBack()));
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

    /** Offers as much as the generator can and the senders let it. */
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
                        under.set(checked(new Over(sample, capacity), length));
                        return sample.withoutSchedule();
                    });
            return under.get();
        }
    }

    private Over checked(Over under, Duration length) {
        if (under.offered() < least || under.sample().seconds() < NEARLY * length.toSeconds()) {
            throw new IllegalStateException(
                    "the generator offered %.2f of %d times the capacity: %s"
                            .formatted(under.offered(), times, under.sample().lateness()));
        }
        return under;
    }

    /** How it went, next to what the exchange takes when it is not asked for more. */
    private record Over(Sample sample, double capacity) {
        private double offered() {
            return sample.lateness().sentCount() / sample.seconds() / capacity;
        }

        private double heldBack() {
            return sample.lateness().unsentCount() / sample.seconds() / capacity;
        }
    }

    /** The first second from which on no second is worse than twice the usual, or than 50 ms. */
    private int secondsUntilUsual(Lab lab, double perSecond, double usual)
            throws IOException, InterruptedException {
        var seconds = IntStream.range(0, SECONDS_AFTER).mapToObj(_ -> new Latencies()).toList();
        var first = new AtomicLong(Long.MAX_VALUE);
        var way = UnaryWay.over(lab.carrier().events());
        var length = Duration.ofSeconds(SECONDS_AFTER);
        Heard heard =
                (parcel, _) -> {
                    long begun = first.accumulateAndGet(parcel.intended(), Math::min);
                    int second = (int) ((parcel.intended() - begun) / 1_000_000_000L);
                    seconds.get(Math.min(second, SECONDS_AFTER - 1))
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
        double limit = Math.max(50, 2 * usual);
        int back = SECONDS_AFTER;
        while (back > 0 && seconds.get(back - 1).millis(99) <= limit) {
            back--;
        }
        return back;
    }
}
