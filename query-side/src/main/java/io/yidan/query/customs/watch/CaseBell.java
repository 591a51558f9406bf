package io.yidan.query.customs.watch;

import io.yidan.query.customs.CaseTable;
import io.yidan.query.read.Changes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/**
 * Tells parties that wait for customs cases that one of theirs has changed in the table, whichever node wrote it. While
 * nobody waits, the table is not looked at.
 */
public final class CaseBell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CaseBell.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final CaseTable table;
    private final Changes changes = new Changes();
    private final Thread thread;

    /** Begins with what changes from now on. */
    public CaseBell(CaseTable table) {
        this.table = table;
        long begin = table.last();
        this.thread = Thread.ofPlatform().daemon().name("case-bell").start(() -> follow(begin));
    }

    /** Begins to hear of changes of a party's cases, by their places among all changes. */
    Changes.Ear listen(String party) {
        return changes.listen(party);
    }

    /** The place of the last change of all. */
    public long last() {
        return table.last();
    }

    /** Nothing more is heard: who waits is told so by an interruption. */
    @Override
    public void close() {
        changes.close();
        thread.interrupt();
    }

    private void follow(long begin) {
        long seen = begin;
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(TICK);
                if (changes.isAwaited()) {
                    seen = rung(seen);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long rung(long seen) throws InterruptedException {
        try {
            var changed = table.since(seen);
            changed.forEach(one -> changes.reached(one.party(), one.seen()));
            return changed.isEmpty() ? seen : changed.getLast().seen();
        } catch (RuntimeException e) {
            LOG.warn("cannot see which cases have changed; looking again", e);
            Thread.sleep(PAUSE);
            return seen;
        }
    }
}
