package io.yidan.eventstore.follow;

import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.LogUnreadable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far the log is known to have come, and who wants to hear when it goes on. It is told by the
 * writer of this node and by the bell of others; as word can be lost, it also looks by itself.
 */
public final class LogHead implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogHead.class);

    private final LogReader log;
    private final long tickMillis;
    private final Thread ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long position;
    private volatile boolean closed;
    private boolean readable = true;

    /** Starts looking at the log every {@code tick}, usually 100 ms. */
    public LogHead(LogReader log, Duration tick) {
        this.log = log;
        this.tickMillis = tick.toMillis();
        this.position = log.head().position();
        this.ticker = Thread.ofPlatform().daemon().name("log-head").start(this::look);
    }

    /** The last position known to be on disk. */
    public long position() {
        return position;
    }

    /** Whether nobody will say any more how the log goes on. */
    public boolean isClosed() {
        return closed;
    }

    /** Says that everything up to this position is on disk. */
    public void reached(long newPosition) {
        lock.lock();
        try {
            if (newPosition <= position) {
                return;
            }
            position = newPosition;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(LogHead::call);
    }

    /** Waits until the log is beyond a position; false when the time was over first. */
    public boolean awaitBeyond(long known, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (position <= known && left > 0 && !closed) {
                left = advanced.awaitNanos(left);
            }
            return position > known;
        } finally {
            lock.unlock();
        }
    }

    /** Calls the listener each time the log has gone on; closing the answer ends that. */
    public Listening whenAdvanced(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** An ear at the log; closing it ends the listening. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        ticker.interrupt();
    }

    private void look() {
        while (!closed) {
            try {
                TimeUnit.MILLISECONDS.sleep(tickMillis);
                reached(log.head().position());
                readable = true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (LogUnreadable e) {
                if (readable && !closed) {
                    LOG.warn("the end of the log cannot be read; looking again", e);
                }
                readable = false;
            }
        }
    }

    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("a listener of the log failed", e);
        }
    }
}
