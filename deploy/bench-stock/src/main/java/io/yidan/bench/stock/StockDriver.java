package io.yidan.bench.stock;

import io.yidan.bench.freight.Freight;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.fact.Outcome;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Keeps so many commands in flight, a thread for each, over waybills that get as many events as over the wire. */
final class StockDriver {
    private static final int CLERKS = 8;
    private static final int ABREAST = 250;
    private final StockExchange exchange;
    private final int inFlight;
    private final Yard yard = new Yard();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicInteger runs = new AtomicInteger();

    StockDriver(StockExchange exchange, int inFlight) {
        this.exchange = exchange;
        this.inFlight = inFlight;
    }

    /** Events a second over waybills enough for so many. */
    double run(Duration length, int events) throws InterruptedException, ExecutionException {
        int abreast = Math.max(ABREAST, inFlight);
        var waybills = issued(Math.max(abreast, events / Freight.EVENTS_EACH));
        var freight =
                Freight.of(
                        waybills, "stock-" + runs.incrementAndGet(), abreast, Freight.EVENTS_EACH);
        long before = acknowledged.get();
        long begun = System.nanoTime();
        all(inFlight, () -> tellWhile(freight, begun + length.toNanos()));
        return (acknowledged.get() - before) / ((System.nanoTime() - begun) / 1e9);
    }

    /** What was answered is on disk, and no more. */
    void mustAgree() throws SQLException {
        if (exchange.stored() != acknowledged.get() + 3L * numbers.get()) {
            throw new IllegalStateException(
                    "%d events and %d waybills acknowledged, %d stored"
                            .formatted(acknowledged.get(), numbers.get(), exchange.stored()));
        }
    }

    private List<String> issued(int count) throws InterruptedException, ExecutionException {
        int first = numbers.getAndAdd(count);
        var next = new AtomicInteger(first);
        all(
                CLERKS,
                () -> {
                    for (int n = next.getAndIncrement();
                            n < first + count;
                            n = next.getAndIncrement()) {
                        yard.issuing(yard.number(n))
                                .forEach(
                                        asked ->
                                                mustBeTaken(
                                                        exchange.commands().sendAndWait(asked)));
                    }
                });
        return IntStream.range(first, first + count).mapToObj(n -> yard.number(n).value()).toList();
    }

    private void tellWhile(Freight freight, long until) {
        while (System.nanoTime() < until) {
            var asked = yard.told(freight.next(0).event());
            Object answer = exchange.commands().sendAndWait(asked);
            if (!(answer instanceof Answer.Kept kept) || kept.outcome() != Outcome.ACCEPTED) {
                throw new IllegalStateException("not kept: " + answer);
            }
            acknowledged.incrementAndGet();
        }
    }

    private static void mustBeTaken(Object answer) {
        if (!(answer instanceof Answer.Taken)) {
            throw new IllegalStateException("not taken: " + answer);
        }
    }

    private static void all(int threads, Runnable work)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<? extends Future<?>> running =
                    IntStream.range(0, threads).mapToObj(_ -> pool.submit(work)).toList();
            for (var one : running) {
                one.get();
            }
        }
    }
}
