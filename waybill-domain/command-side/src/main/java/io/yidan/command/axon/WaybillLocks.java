package io.yidan.command.axon;

import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time for each waybill. A command locks one waybill only, so nobody looks for deadlocks: Axon's own lock
 * does, over everybody who waits, each time somebody has to wait. Who comes just when the waybill is free may go before
 * who waits, which saves waking a thread.
 */
final class WaybillLocks implements LockFactory {
    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();
    private final Duration patience;

    WaybillLocks(Duration patience) {
        this.patience = patience;
    }

    /** Waits for the waybill; fails if that takes too long or the thread is interrupted. */
    @Override
    public Lock obtainLock(String number) {
        var turn = turns.compute(number, (_, there) -> joined(number, there));
        try {
            if (turn.lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return turn;
            }
            turn.leave();
            throw new LockAcquisitionFailedException(number + " is busy");
        } catch (InterruptedException e) {
            turn.leave();
            Thread.currentThread().interrupt();
            throw new LockAcquisitionFailedException("interrupted before " + number, e);
        }
    }

    private Turn joined(String number, Turn there) {
        var turn = there == null ? new Turn(number) : there;
        turn.there++;
        return turn;
    }

    /** How many waybills somebody holds or waits for. */
    int inUse() {
        return turns.size();
    }

    /** The lock of one waybill, kept while somebody holds or waits for it. */
    private final class Turn implements Lock {
        private final String number;
        private final ReentrantLock lock = new ReentrantLock();

        /** Read and written only while the map holds the entry. */
        private int there;

        private Turn(String number) {
            this.number = number;
        }

        @Override
        public void release() {
            lock.unlock();
            leave();
        }

        @Override
        public boolean isHeld() {
            return lock.isHeldByCurrentThread();
        }

        private void leave() {
            turns.computeIfPresent(number, (_, turn) -> --turn.there == 0 ? null : turn);
        }
    }
}
