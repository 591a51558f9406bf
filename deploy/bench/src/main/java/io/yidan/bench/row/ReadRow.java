package io.yidan.bench.row;

import io.grpc.stub.StreamObserver;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Take;
import io.yidan.bench.load.Pacer;
import io.yidan.bench.load.Stubs;
import io.yidan.bench.measure.Latencies;
import io.yidan.bench.measure.Samples;
import io.yidan.bench.measure.Schedule;
import io.yidan.proto.tracking.v1.GetWaybillRequest;
import io.yidan.proto.tracking.v1.GetWaybillResponse;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Reads of any waybill at an even rate, with at least so many stored; a short plan is content with a thousand. */
public record ReadRow(String name, int perSecond, int stored) implements Row {
    private static final int ASKED_FOR = 20_000;
    private static final int ENOUGH_FOR_A_LOOK = 1_000;
    private static final int AT_ONCE = 10_000;

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        lab.runIn();
        fill(lab, lab.plan.isShort() ? Math.min(stored, ENOUGH_FOR_A_LOOK) : stored);
        var numbers = numbers(lab);
        lab.plan.ramp(perSecond, (less, length) -> read(lab, numbers, less, length));
        var runs =
                lab.plan.runs(
                        name,
                        length -> read(lab, numbers, perSecond, length),
                        latencies -> "p99 %.1f ms".formatted(latencies.millis(99)));
        Take.middleAndTail(lab.figures, name, runs);
        lab.figures.number(name, "stored", "waybills", Samples.of(count(lab)));
    }

    private void fill(Lab lab, int wanted) throws IOException, InterruptedException {
        for (long there = count(lab); there < wanted; there = count(lab)) {
            lab.issued((int) Math.min(AT_ONCE, wanted - there));
            lab.books.await(Duration.ofMinutes(10));
            Lab.progress("%s: %,d of %,d waybills stored", name, count(lab), wanted);
        }
    }

    private static long count(Lab lab) throws IOException, InterruptedException {
        lab.exchange();
        return lab.sql.number("SELECT count(*) FROM read.waybill_head");
    }

    private static List<String> numbers(Lab lab) {
        return lab
                .sql
                .column(
                        "SELECT waybill FROM read.waybill_head ORDER BY random() LIMIT "
                                + ASKED_FOR)
                .stream()
                .map(String.class::cast)
                .toList();
    }

    private Latencies read(Lab lab, List<String> numbers, int perSecond, Duration length)
            throws IOException, InterruptedException {
        var latencies = new Latencies();
        var open = new AtomicLong();
        var failure = new AtomicReference<String>();
        try (var operator = Stubs.of(lab.exchange(), "MTO")) {
            var stubs = operator.tracking();
            var lateness =
                    Pacer.run(
                            new Schedule(System.nanoTime() + 50_000_000, perSecond),
                            perSecond * length.toMillis() / 1000,
                            (n, due) -> {
                                String number = numbers.get((int) (n % numbers.size()));
                                open.incrementAndGet();
                                stubs.get((int) (n % stubs.size()))
                                        .getWaybill(
                                                GetWaybillRequest.newBuilder()
                                                        .setWaybillNumber(number)
                                                        .build(),
                                                new Read(number, due, latencies, open, failure));
                                return true;
                            },
                            () -> failure.get() != null);
            for (int n = 0; n < 6_000 && open.get() > 0 && failure.get() == null; n++) {
                Thread.sleep(5);
            }
            if (lateness.isBehind() || open.get() > 0 || failure.get() != null) {
                throw new IllegalStateException(
                        "%s; %d reads without an answer; %s"
                                .formatted(
                                        lateness,
                                        open.get(),
                                        failure.get() == null ? "none failed" : failure.get()));
            }
        }
        return latencies;
    }

    private record Read(
            String number,
            long due,
            Latencies latencies,
            AtomicLong open,
            AtomicReference<String> failure)
            implements StreamObserver<GetWaybillResponse> {

        @Override
        public void onNext(GetWaybillResponse response) {
            latencies.record(System.nanoTime() - due);
            if (!response.getWaybill().getWaybillNumber().equals(number)) {
                failure.compareAndSet(null, "another waybill came for " + number);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            failure.compareAndSet(null, number + " was not read: " + thrown.getMessage());
        }

        @Override
        public void onCompleted() {
            open.decrementAndGet();
        }
    }
}
