package io.yidan.bench.load;

import io.grpc.Status;
import io.yidan.bench.database.Ledger;
import io.yidan.bench.freight.Parcel;
import io.yidan.bench.measure.Latencies;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.Outcome;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** What a flow has sent and what came back. */
final class Tally {
    final Latencies latencies = new Latencies();
    final LongAdder acknowledged = new LongAdder();
    final LongAdder refusals = new LongAdder();
    final AtomicLong open = new AtomicLong();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final Ledger ledger;

    Tally(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A receipt came; an outcome that is none of a fresh event fails the run. */
    void kept(Parcel parcel, LegEventReceipt receipt) {
        boolean fresh = receipt.getOutcome() == Outcome.OUTCOME_ACCEPTED;
        boolean again = receipt.getFirstOutcome() == Outcome.OUTCOME_ACCEPTED;
        if (!fresh && !again) {
            fail("event %d came back as %s".formatted(parcel.number(), receipt));
        }
        ledger.kept(parcel.event(), receipt);
    }

    /** Whether sending it again may help; a refusal for good fails the run. */
    boolean maySendAgain(Parcel parcel, Status status) {
        refusals.increment();
        boolean passes =
                switch (status.getCode()) {
                    case RESOURCE_EXHAUSTED, UNAVAILABLE, DEADLINE_EXCEEDED -> true;
                    default -> false;
                };
        if (!passes) {
            fail("event %d was refused: %s".formatted(parcel.number(), status));
        }
        return passes;
    }

    void fail(String why) {
        failure.compareAndSet(null, why);
    }

    boolean hasFailed() {
        return failure.get() != null;
    }

    /** Waits until nothing is open; says what went wrong, if anything did. */
    void settle(Duration patience) throws InterruptedException {
        long begun = System.nanoTime();
        while (open.get() > 0 && !hasFailed()) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                fail("%d events have no answer after %s".formatted(open.get(), patience));
            }
            Thread.sleep(5);
        }
        if (hasFailed()) {
            throw new IllegalStateException(failure.get());
        }
    }
}
