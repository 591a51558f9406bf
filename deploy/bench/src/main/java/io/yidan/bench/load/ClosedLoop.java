package io.yidan.bench.load;

import io.grpc.Status;
import io.yidan.bench.database.Ledger;
import io.yidan.bench.freight.Freight;
import io.yidan.bench.freight.Parcel;
import io.yidan.proto.carrier.v1.LegEventReceipt;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Keeps so many events in flight: each answer sends the next. Shows what the exchange can take. */
public final class ClosedLoop implements Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Freight freight;
    private final Tally tally;
    private final BooleanSupplier mayGoOn;
    private final AtomicInteger held = new AtomicInteger();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("later").factory());
    private Way way;
    private volatile boolean running = true;

    private ClosedLoop(Freight freight, Ledger ledger, BooleanSupplier mayGoOn) {
        this.freight = freight;
        this.tally = new Tally(ledger);
        this.mayGoOn = mayGoOn;
    }

    /** Runs so long and waits for all answers. */
    public static Sample run(
            Way.Kind kind, Freight freight, Ledger ledger, int inFlight, Duration length)
            throws InterruptedException {
        return run(kind, freight, ledger, inFlight, length, () -> true);
    }

    /** The same, sending nothing new while it may not. */
    public static Sample run(
            Way.Kind kind,
            Freight freight,
            Ledger ledger,
            int inFlight,
            Duration length,
            BooleanSupplier mayGoOn)
            throws InterruptedException {
        var loop = new ClosedLoop(freight, ledger, mayGoOn);
        try (var way = kind.open(loop)) {
            loop.way = way;
            loop.later.scheduleAtFixedRate(loop::goOn, 2, 2, TimeUnit.MILLISECONDS);
            return loop.run(inFlight, length);
        } finally {
            loop.later.shutdownNow();
        }
    }

    @Override
    public void kept(Parcel parcel, LegEventReceipt receipt) {
        long now = System.nanoTime();
        tally.kept(parcel, receipt);
        if (running) {
            tally.latencies.record(now - parcel.intended());
            tally.acknowledged.increment();
        }
        sendNext();
    }

    @Override
    public void refused(Parcel parcel, Status status, long retryAfterMillis) {
        if (tally.maySendAgain(parcel, status)) {
            later.schedule(
                    () -> way.send(parcel), Math.max(10, retryAfterMillis), TimeUnit.MILLISECONDS);
        } else {
            tally.open.decrementAndGet();
        }
    }

    private Sample run(int inFlight, Duration length) throws InterruptedException {
        long begun = System.nanoTime();
        for (int n = 0; n < inFlight; n++) {
            tally.open.incrementAndGet();
            way.send(freight.next(System.nanoTime()));
        }
        while (goesOn(System.nanoTime() - begun, length) && !tally.hasFailed()) {
            Thread.sleep(5);
        }
        running = false;
        double seconds = (System.nanoTime() - begun) / 1e9;
        long acknowledged = tally.acknowledged.sum();
        tally.settle(PATIENCE);
        return new Sample(acknowledged, seconds, tally.latencies, tally.refusals.sum(), null);
    }

    /** So long, and until there is an answer at all. */
    private boolean goesOn(long nanos, Duration length) {
        return nanos < length.toNanos()
                || tally.acknowledged.sum() == 0 && nanos < PATIENCE.toNanos();
    }

    private void goOn() {
        if (!running || mayGoOn.getAsBoolean()) {
            for (int count = held.getAndSet(0); count > 0; count--) {
                sendNext();
            }
        }
    }

    private void sendNext() {
        if (!running || tally.hasFailed()) {
            tally.open.decrementAndGet();
        } else if (mayGoOn.getAsBoolean()) {
            way.send(freight.next(System.nanoTime()));
        } else {
            held.incrementAndGet();
        }
    }
}
