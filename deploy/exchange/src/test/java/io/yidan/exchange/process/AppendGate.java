package io.yidan.exchange.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Decides what becomes of a watched statement that has been executed and is about to be closed with Sync. */
final class AppendGate {
    /** What the proxy does with the Sync and with the link. */
    enum Act {
        /** Hands it on. */
        PASS,
        /** Keeps it: the server has run the statement and holds its locks, but has not committed. */
        HOLD,
        /** Cuts the link without it: the server commits nothing. */
        CUT_BEFORE,
        /** Hands it on and cuts at once: the server may commit. */
        CUT_BEHIND,
        /** Hands it on, waits for the server's answer, keeps that to itself and cuts: the server has committed. */
        CUT_ANSWERED
    }

    private final AtomicReference<Supplier<Act>> rule = new AtomicReference<>(() -> Act.PASS);
    private volatile CountDownLatch held = new CountDownLatch(1);
    private volatile CountDownLatch released = new CountDownLatch(1);

    /** From now on asked for every watched statement. */
    void rule(Supplier<Act> next) {
        rule.set(next);
    }

    /** The next one is held, those after it pass. */
    void holdNext() {
        held = new CountDownLatch(1);
        released = new CountDownLatch(1);
        var once = new AtomicReference<>(Act.HOLD);
        rule(() -> once.getAndSet(Act.PASS));
    }

    void awaitHeld() throws InterruptedException {
        if (!held.await(2, TimeUnit.MINUTES)) {
            throw new AssertionError("no statement came to be held");
        }
    }

    void release() {
        released.countDown();
    }

    Act ask() throws InterruptedException {
        var act = rule.get().get();
        if (act == Act.HOLD) {
            held.countDown();
            released.await();
            return Act.PASS;
        }
        return act;
    }
}
