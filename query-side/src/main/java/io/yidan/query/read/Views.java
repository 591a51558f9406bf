package io.yidan.query.read;

import io.yidan.access.Caller;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.view.WaybillViews;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Where waybills are read. Nobody sees one he has no part in, and cannot tell it from one that is not there. */
public final class Views implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long LONGEST_REST = Duration.ofMillis(250).toNanos();
    private static final int AT_ONCE = 32;
    private static final int WAITING = 2_048;
    private static final Duration FOR_A_PLACE = Duration.ofSeconds(1);
    private static final Look NOT_FOUND = new Look.NotFound();
    private final Heads heads;
    private final Changes changes;
    private final WaybillLog log;
    private final Folded folded;
    private final Readers readers = new Readers(AT_ONCE, WAITING, FOR_A_PLACE);

    public Views(Heads heads, Changes changes, WaybillLog log, Folded folded) {
        this.heads = heads;
        this.changes = changes;
        this.log = log;
        this.folded = folded;
    }

    /** The waybill now. With a revision it waits as long as {@code patience} for the waybill to have it. */
    public Look get(
            Caller caller, WaybillNumber number, OptionalLong minRevision, Duration patience)
            throws InterruptedException {
        return minRevision.isEmpty()
                ? readers.admit(() -> now(caller, number))
                : atLeast(caller, number, minRevision.getAsLong(), patience);
    }

    private Look now(Caller caller, WaybillNumber number) {
        return heads.find(caller, number).<Look>map(this::found).orElse(NOT_FOUND);
    }

    /** Who waits takes no place; only what is then read does. */
    private Look atLeast(Caller caller, WaybillNumber number, long revision, Duration patience)
            throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        if (heads.find(caller, number).isEmpty()) {
            boolean caughtUp = awaitCaughtUp(log.end(), until);
            if (heads.find(caller, number).isEmpty()) {
                return caughtUp ? NOT_FOUND : new Look.Behind(-1);
            }
        }
        try (var ear = changes.listen(number.value())) {
            var before = reaching(revision, caller, number);
            if (!(before instanceof Look.Behind)) {
                return before;
            }
            ear.awaitBeyond(revision - 1, Duration.ofNanos(until - System.nanoTime()));
            return reaching(revision, caller, number);
        }
    }

    private Look reaching(long revision, Caller caller, WaybillNumber number)
            throws InterruptedException {
        return readers.admit(
                () ->
                        folded.reaching(revision, caller, number)
                                .map(view -> reached(view, revision))
                                .orElse(NOT_FOUND));
    }

    private static Look reached(WaybillView view, long revision) {
        return view.getRevision() >= revision
                ? new Look.Found(view)
                : new Look.Behind(view.getRevision());
    }

    /** The waybill as it was known at a recorded time. */
    public Look asOf(Caller caller, WaybillNumber number, Instant recordedAt)
            throws InterruptedException {
        return readers.admit(() -> then(caller, number, recordedAt));
    }

    private Look then(Caller caller, WaybillNumber number, Instant recordedAt) {
        return log.asOf(number.value(), recordedAt)
                .filter(waybill -> Folded.mayRead(caller, waybill.state().content()))
                .<Look>map(waybill -> new Look.Found(WaybillViews.of(waybill)))
                .orElse(NOT_FOUND);
    }

    /**
     * Shows the waybill now and after each change until the watcher has gone, on this thread. Begins with the first
     * state after a revision. A watcher too slow for every state gets the newest. False if there is nothing to see.
     */
    public boolean watch(
            Caller caller, WaybillNumber number, OptionalLong afterRevision, Watcher watcher)
            throws InterruptedException {
        try (var ear = changes.listen(number.value())) {
            if (heads.find(caller, number).isEmpty()) {
                return false;
            }
            long seen = afterRevision.orElse(-1);
            var now = folded.newest(caller, number);
            while (now.isPresent() && !watcher.gone()) {
                if (now.get().getRevision() > seen) {
                    seen = now.get().getRevision();
                    show(now.get(), watcher);
                }
                awaitBeyond(seen, ear, watcher);
                now = folded.reaching(ear.revision(), caller, number);
            }
            return now.isPresent();
        }
    }

    private static void awaitBeyond(long seen, Changes.Ear ear, Watcher watcher)
            throws InterruptedException {
        while (!watcher.gone() && !ear.awaitBeyond(seen, HEARTBEAT)) {
            watcher.stillThere();
        }
    }

    /** Who watches takes a quarter of the time at most, however fast the waybill changes. */
    private static void show(WaybillView view, Watcher watcher) throws InterruptedException {
        long begun = System.nanoTime();
        watcher.see(view);
        Thread.sleep(Duration.ofNanos(Math.min(3 * (System.nanoTime() - begun), LONGEST_REST)));
    }

    /** Whoever waits or watches is interrupted; what can be read at once still is. */
    @Override
    public void close() {
        changes.close();
    }

    private Look.Found found(Heads.Head head) {
        return new Look.Found(folded.view(head));
    }

    private boolean awaitCaughtUp(long position, long until) throws InterruptedException {
        while (heads.position() < position) {
            if (System.nanoTime() >= until) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return true;
    }
}
