package io.yidan.query.customs.watch;

import io.yidan.access.Caller;
import io.yidan.query.customs.ChangedCases;
import io.yidan.query.customs.ChangedCases.Change;
import io.yidan.query.read.Changes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Where the customs cases of a party are followed. Nobody is told of a case he has no part in. */
public final class CaseWatch {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long LONGEST_REST = Duration.ofMillis(250).toNanos();
    private static final int AT_ONCE = 8;
    private final ChangedCases cases;
    private final CaseBell bell;
    private final Semaphore watchers;
    private final Semaphore reads = new Semaphore(AT_ONCE, true);

    /** So many may watch at the same time; a few of them read at once, and the others wait for their turn. */
    public CaseWatch(ChangedCases cases, CaseBell bell, int watchers) {
        this.cases = cases;
        this.bell = bell;
        this.watchers = new Semaphore(watchers);
    }

    /** What is told up to now, to begin with after reading the list. To be asked before that. */
    public long cursor() {
        return bell.last();
    }

    /**
     * Shows the cases that changed after a place, or the open ones if it is 0, then each that changes, until the watcher
     * has gone, on this thread. A watcher too slow for every change gets the newest. False if too many watch.
     */
    public boolean watch(Caller caller, long after, CaseWatcher watcher)
            throws InterruptedException {
        if (!watchers.tryAcquire()) {
            return false;
        }
        try (var ear = bell.listen(caller.party().value())) {
            follow(caller, after, watcher, ear);
            return true;
        } finally {
            watchers.release();
        }
    }

    private void follow(Caller caller, long after, CaseWatcher watcher, Changes.Ear ear)
            throws InterruptedException {
        long end = Math.max(after, bell.last());
        tell(after == 0 ? cases::open : cases::all, caller, after, end, watcher);
        if (!watcher.gone()) {
            watcher.present(end);
        }
        while (!watcher.gone()) {
            if (ear.awaitBeyond(end, HEARTBEAT)) {
                long now = ear.revision();
                tell(cases::all, caller, end, now, watcher);
                end = now;
            } else {
                watcher.stillThere();
            }
        }
    }

    /** Reads cases by their last changes after one place and up to another. */
    @FunctionalInterface
    private interface Reading {
        List<Change> read(Caller caller, long after, long upTo);
    }

    private void tell(Reading reading, Caller caller, long after, long upTo, CaseWatcher watcher)
            throws InterruptedException {
        long from = after;
        while (from < upTo && !watcher.gone()) {
            long begun = System.nanoTime();
            var changes = read(reading, caller, from, upTo);
            if (changes.isEmpty()) {
                return;
            }
            watcher.see(changes);
            from = changes.getLast().cursor();
            rest(begun);
        }
    }

    private List<Change> read(Reading reading, Caller caller, long after, long upTo)
            throws InterruptedException {
        reads.acquire();
        try {
            return reading.read(caller, after, upTo);
        } finally {
            reads.release();
        }
    }

    /** Who watches takes a quarter of the time at most, however fast cases change. */
    private static void rest(long begun) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.min(3 * (System.nanoTime() - begun), LONGEST_REST)));
    }
}
