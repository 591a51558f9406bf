package io.yidan.query.read;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes whoever waits for a waybill to go on, or for another thing that has a name and numbered changes. */
public final class Changes implements AutoCloseable {
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Whether anybody waits for any waybill. */
    public boolean isAwaited() {
        return !heard.isEmpty();
    }

    /** Says that a waybill has reached a revision. */
    public void reached(String waybill, long revision) {
        var known = heard.get(waybill);
        if (known != null) {
            known.reached(revision);
        }
    }

    /** Begins to hear of it; to be closed by who listens. */
    public Ear listen(String waybill) {
        var known =
                heard.compute(
                        waybill,
                        (_, before) -> {
                            var now = before == null ? new Heard() : before;
                            now.ears++;
                            return now;
                        });
        return new Ear(waybill, known);
    }

    /** Nothing more is heard: who waits is told so by an interruption. */
    @Override
    public void close() {
        closed = true;
        heard.values().forEach(Heard::wake);
    }

    /** One who waits for a waybill. */
    public final class Ear implements AutoCloseable {
        private final String waybill;
        private final Heard known;

        private Ear(String waybill, Heard known) {
            this.waybill = waybill;
            this.known = known;
        }

        /** Waits until the waybill is beyond a revision; false when the time was over first. */
        public boolean awaitBeyond(long revision, Duration patience) throws InterruptedException {
            boolean isBeyond = known.awaitBeyond(revision, patience.toNanos());
            if (closed) {
                throw new InterruptedException("the exchange stops");
            }
            return isBeyond;
        }

        /** The newest revision heard of while somebody listened; -1 if none. */
        public long revision() {
            return known.revision();
        }

        @Override
        public void close() {
            heard.computeIfPresent(waybill, (_, now) -> --now.ears == 0 ? null : now);
        }
    }

    /** How new a waybill is known to be, and who waits for more. */
    private final class Heard {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition advanced = lock.newCondition();
        private long revision = -1;
        private int ears;

        void reached(long newer) {
            lock.lock();
            try {
                if (newer > revision) {
                    revision = newer;
                    advanced.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }

        long revision() {
            lock.lock();
            try {
                return revision;
            } finally {
                lock.unlock();
            }
        }

        void wake() {
            lock.lock();
            try {
                advanced.signalAll();
            } finally {
                lock.unlock();
            }
        }

        boolean awaitBeyond(long known, long nanos) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = nanos;
                while (revision <= known && left > 0 && !closed) {
                    left = advanced.awaitNanos(left);
                }
                return revision > known;
            } finally {
                lock.unlock();
            }
        }
    }
}
