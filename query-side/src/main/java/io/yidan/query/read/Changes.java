package io.yidan.query.read;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Wakes whoever waits for a waybill to go on: at once if this node wrote the change, and by looking at the read model
 * now and then if another did.
 */
public final class Changes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private final Function<Set<String>, Map<String, Long>> revisions;
    private final Thread looker;
    private volatile boolean closed;

    /** Looks every {@code pause}, at the waybills somebody waits for only; {@code revisions} tells how new they are. */
    public Changes(Function<Set<String>, Map<String, Long>> revisions, Duration pause) {
        this.revisions = revisions;
        this.looker = Thread.ofPlatform().daemon().name("changes").start(() -> look(pause));
    }

    /** Says that a waybill has reached a revision. */
    public void reached(String waybill, long revision) {
        var known = heard.get(waybill);
        if (known != null) {
            known.reached(revision);
        }
    }

    Ear listen(String waybill) {
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
        looker.interrupt();
        heard.values().forEach(Heard::wake);
    }

    private void look(Duration pause) {
        while (!closed) {
            try {
                Thread.sleep(pause);
                if (!heard.isEmpty()) {
                    revisions.apply(Set.copyOf(heard.keySet())).forEach(this::reached);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("cannot see what has changed; looking again", e);
            }
        }
    }

    /** One who waits for a waybill. */
    final class Ear implements AutoCloseable {
        private final String waybill;
        private final Heard known;

        private Ear(String waybill, Heard known) {
            this.waybill = waybill;
            this.known = known;
        }

        /** Waits until the waybill is beyond a revision; false when the time was over first. */
        boolean awaitBeyond(long revision, Duration patience) throws InterruptedException {
            boolean isBeyond = known.awaitBeyond(revision, patience.toNanos());
            if (closed) {
                throw new InterruptedException("the exchange stops");
            }
            return isBeyond;
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
