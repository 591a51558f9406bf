package io.yidan.eventstore.follow;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Cuts a follower's rest short when somebody on this node waits for it. */
public final class Hurry {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private boolean isWanted;

    /** Asks for the next batch at once; forgotten when it is begun. */
    public void up() {
        lock.lock();
        try {
            isWanted = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Rests so long, or until somebody asks; true if somebody did. */
    boolean rest(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!isWanted && left > 0) {
                left = wanted.awaitNanos(left);
            }
            return isWanted;
        } finally {
            lock.unlock();
        }
    }

    void begun() {
        lock.lock();
        try {
            isWanted = false;
        } finally {
            lock.unlock();
        }
    }
}
