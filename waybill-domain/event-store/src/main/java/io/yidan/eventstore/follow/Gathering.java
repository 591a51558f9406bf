package io.yidan.eventstore.follow;

import io.yidan.eventstore.read.RecordedEvent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers the batches of one follower at its pace. Used by one thread at a time. */
public final class Gathering {
    private final LogFeed feed;
    private final Pace pace;
    private final Predicate<Object> wanted;
    private final Hurry hurry;
    private long position;
    private long handedAt;
    private long restUntil = System.nanoTime();
    private long noted = System.nanoTime();
    private RecordedEvent unnoted;

    /** Begins after a position; what is not wanted is left out, and a hurry ends a rest. */
    public Gathering(
            LogFeed feed, Pace pace, Predicate<Object> wanted, Hurry hurry, long position) {
        this.hurry = hurry;
        this.feed = feed;
        this.pace = pace;
        this.wanted = wanted;
        this.position = position;
    }

    /** The next batch; empty when the time was over first. The call says that the batch before is done with. */
    public Optional<LogBatch> next(Duration patience) throws InterruptedException {
        long now = System.nanoTime();
        if (handedAt != 0) {
            restUntil = now + pace.restAfter(now - handedAt);
            handedAt = 0;
        }
        long until = now + patience.toNanos();
        while (rested(until)) {
            var batch = gathered();
            if (batch.isPresent() || !more(until)) {
                return batch;
            }
        }
        return Optional.empty();
    }

    /** Whether the rest was over in time. */
    private boolean rested(long until) throws InterruptedException {
        long end = Math.min(restUntil, until);
        return hurry.rest(end - System.nanoTime()) || restUntil <= until;
    }

    private boolean more(long until) throws InterruptedException {
        long left = until - System.nanoTime();
        return left > 0 && feed.head().awaitBeyond(position, Duration.ofNanos(left));
    }

    private Optional<LogBatch> gathered() {
        hurry.begun();
        var events = new ArrayList<RecordedEvent>();
        int seen = 0;
        while (seen < pace.most()) {
            var next = feed.after(position, pace.most() - seen);
            if (next.isEmpty()) {
                break;
            }
            next.stream().filter(one -> wanted.test(one.event())).forEach(events::add);
            seen += next.size();
            unnoted = next.getLast();
            position = unnoted.position();
        }
        return events.isEmpty() && !overdue() ? Optional.empty() : Optional.of(handed(events));
    }

    private boolean overdue() {
        return unnoted != null && System.nanoTime() - noted >= pace.quiet().toNanos();
    }

    private LogBatch handed(ArrayList<RecordedEvent> events) {
        var batch = new LogBatch(events, unnoted);
        handedAt = System.nanoTime();
        noted = handedAt;
        unnoted = null;
        return batch;
    }
}
