package io.yidan.query.follow;

import io.yidan.eventstore.follow.LogFeed;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.read.Changes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/**
 * Tells whoever waits for a waybill of each of its events as soon as it is on disk, whichever node wrote it. While
 * nobody waits for any, the log is not looked at.
 */
public final class Announcements implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration TICK = Duration.ofSeconds(1);
    private final LogFeed feed;
    private final Changes changes;
    private final Thread thread;

    /** Begins with what comes from now on. */
    public Announcements(LogFeed feed, Changes changes) {
        this.feed = feed;
        this.changes = changes;
        long begin = feed.head().position();
        this.thread = Thread.ofPlatform().daemon().name("announcements").start(() -> follow(begin));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void follow(long begin) {
        long position = begin;
        while (!feed.head().isClosed()) {
            try {
                if (feed.head().awaitBeyond(position, TICK)) {
                    position = announced(position);
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private long announced(long position) throws InterruptedException {
        long end = feed.head().position();
        if (!changes.isAwaited()) {
            return end;
        }
        try {
            return announcedAfter(position);
        } catch (RuntimeException e) {
            LOG.warn("cannot see what has changed; looking again", e);
            Thread.sleep(TICK);
            return position;
        }
    }

    private long announcedAfter(long position) {
        long reached = position;
        for (var event : feed.after(position, AT_ONCE)) {
            reached = event.position();
            if (WaybillLog.isWaybill(event.stream())) {
                changes.reached(event.stream(), event.version());
            }
        }
        return reached;
    }
}
