package io.yidan.eventstore.append;

import io.yidan.eventstore.NotAppended;
import io.yidan.eventstore.Overloaded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where appends wait for the writer, in the order they came, up to a limit. */
final class WaitingLine {
    private final GroupCommitSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Pending> line = new ArrayDeque<>();
    private int events;
    private boolean closed;

    WaitingLine(GroupCommitSettings settings) {
        this.settings = settings;
    }

    /** Takes a place at the end; refuses when the line is too long or closed. */
    void add(Pending pending) {
        lock.lock();
        try {
            if (closed) {
                throw new NotAppended("the log is closing", null);
            }
            if (!line.isEmpty() && events + pending.events() > settings.waitingEvents()) {
                throw new Overloaded(events, settings.retryAfter());
            }
            line.add(pending);
            events += pending.events();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until somebody is in line; false when the line is closed and empty. */
    boolean awaitSome() {
        lock.lock();
        try {
            while (line.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return !line.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Takes from the front as many as one statement may carry; at least one if there is one. */
    List<Pending> drain() {
        lock.lock();
        try {
            var batch = new ArrayList<Pending>();
            int rows = 0;
            int bytes = 0;
            while (!line.isEmpty()) {
                Pending next = line.peek();
                rows += next.events();
                bytes += next.bytes();
                if (!batch.isEmpty()
                        && (rows > settings.batchEvents() || bytes > settings.batchBytes())) {
                    break;
                }
                events -= next.events();
                batch.add(line.remove());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
