package io.yidan.bench.load;

import io.grpc.Status;
import io.yidan.bench.database.Ledger;
import io.yidan.bench.freight.Freight;
import io.yidan.bench.freight.Parcel;
import io.yidan.bench.measure.Schedule;
import io.yidan.proto.carrier.v1.LegEventReceipt;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends at a fixed rate whether answers come or not, as the world does. Latency counts from when an event was due. */
public final class OpenLoop implements Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MOST_OPEN = 100_000;

    /** As many calls as callers without patience leave open; above that they do not call. */
    private static final long MOST_LET_GO = 20_000;

    private final Freight freight;
    private final Tally tally;
    private final Refused refused;
    private final Heard heard;
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("later").factory());
    private Way way;

    /** What is done with an event that was turned away. */
    public enum Refused {
        SENT_AGAIN,
        LET_GO
    }

    /** Is told of each receipt. */
    @FunctionalInterface
    public interface Heard {
        Heard NOBODY = (_, _) -> {};

        void kept(Parcel parcel, LegEventReceipt receipt);
    }

    private OpenLoop(Freight freight, Ledger ledger, Refused refused, Heard heard) {
        this.freight = freight;
        this.tally = new Tally(ledger);
        this.refused = refused;
        this.heard = heard;
    }

    public static Sample run(
            Way.Kind kind,
            Freight freight,
            Ledger ledger,
            double perSecond,
            Duration length,
            Refused refused,
            Heard heard)
            throws InterruptedException {
        var loop = new OpenLoop(freight, ledger, refused, heard);
        try (var way = kind.open(loop)) {
            loop.way = way;
            return loop.run(perSecond, length);
        } finally {
            loop.later.shutdownNow();
        }
    }

    @Override
    public void kept(Parcel parcel, LegEventReceipt receipt) {
        tally.latencies.record(System.nanoTime() - parcel.intended());
        tally.kept(parcel, receipt);
        tally.acknowledged.increment();
        heard.kept(parcel, receipt);
        tally.open.decrementAndGet();
    }

    @Override
    public void refused(Parcel parcel, Status status, long retryAfterMillis) {
        if (tally.maySendAgain(parcel, status)
                && refused == Refused.SENT_AGAIN
                && !later.isShutdown()) {
            later.schedule(
                    () -> way.send(parcel), Math.max(10, retryAfterMillis), TimeUnit.MILLISECONDS);
        } else {
            tally.open.decrementAndGet();
        }
    }

    private Sample run(double perSecond, Duration length) throws InterruptedException {
        long begun = System.nanoTime() + 50_000_000;
        long count = Math.round(perSecond * length.toNanos() / 1e9);
        var lateness =
                Pacer.run(
                        new Schedule(begun, perSecond),
                        count,
                        (_, due) -> {
                            if (refused == Refused.LET_GO && tally.open.get() >= MOST_LET_GO) {
                                return false;
                            }
                            tally.open.incrementAndGet();
                            way.send(freight.next(due));
                            return true;
                        },
                        () -> tally.hasFailed() || tally.open.get() > MOST_OPEN);
        double seconds = (System.nanoTime() - begun) / 1e9;
        tally.settle(PATIENCE);
        return new Sample(
                tally.acknowledged.sum(), seconds, tally.latencies, tally.refusals.sum(), lateness);
    }
}
