package io.yidan.query.read;

import io.yidan.access.Caller;
import io.yidan.access.Rights;
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
    private static final int AT_ONCE = 256;
    private static final Look NOT_FOUND = new Look.NotFound();
    private final Heads heads;
    private final Changes changes;
    private final WaybillLog log;
    private final Folded folded;
    private final Readers readers = new Readers(AT_ONCE);

    public Views(Heads heads, Changes changes, WaybillLog log, Folded folded) {
        this.heads = heads;
        this.changes = changes;
        this.log = log;
        this.folded = folded;
    }

    /** The waybill now. With a revision it waits as long as {@code patience} for the read model to have it. */
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
        var head = heads.find(caller, number);
        long until = System.nanoTime() + patience.toNanos();
        if (head.isEmpty()) {
            boolean caughtUp = awaitCaughtUp(log.end(), until);
            head = heads.find(caller, number);
            if (head.isEmpty()) {
                return caughtUp ? NOT_FOUND : new Look.Behind(-1);
            }
        }
        return head.get().revision() >= revision
                ? admitted(head.get())
                : await(caller, number, revision, until);
    }

    private Look admitted(Heads.Head head) throws InterruptedException {
        return readers.admit(() -> found(head));
    }

    /** The waybill as it was known at a recorded time. */
    public Look asOf(Caller caller, WaybillNumber number, Instant recordedAt)
            throws InterruptedException {
        return readers.admit(() -> then(caller, number, recordedAt));
    }

    private Look then(Caller caller, WaybillNumber number, Instant recordedAt) {
        return log.asOf(number.value(), recordedAt)
                .filter(
                        waybill ->
                                waybill.state()
                                        .content()
                                        .filter(content -> Rights.mayRead(caller, content))
                                        .isPresent())
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
        long seen = afterRevision.orElse(-1);
        try (var ear = changes.listen(number.value())) {
            while (!watcher.gone()) {
                var head = heads.find(caller, number);
                if (head.isEmpty()) {
                    return false;
                }
                if (head.get().revision() > seen) {
                    seen = head.get().revision();
                    watcher.see(folded.view(head.get()));
                } else if (!ear.awaitBeyond(seen, HEARTBEAT)) {
                    watcher.stillThere();
                }
            }
        }
        return true;
    }

    /** Whoever waits or watches is interrupted; what can be read at once still is. */
    @Override
    public void close() {
        changes.close();
    }

    private Look.Found found(Heads.Head head) {
        return new Look.Found(folded.view(head));
    }

    private Look await(Caller caller, WaybillNumber number, long revision, long until)
            throws InterruptedException {
        try (var ear = changes.listen(number.value())) {
            ear.awaitBeyond(revision - 1, Duration.ofNanos(until - System.nanoTime()));
        }
        var head = heads.find(caller, number);
        if (head.isEmpty()) {
            return NOT_FOUND;
        }
        long reached = head.get().revision();
        return reached >= revision ? admitted(head.get()) : new Look.Behind(reached);
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
