package io.yidan.eventstore.append;

import io.yidan.eventstore.NotAppended;
import io.yidan.eventstore.UnknownOutcome;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** An append on its way: waiting, then sent or given up, never both. */
final class Pending {
    private enum Stage {
        WAITING,
        SENT,
        GIVEN_UP
    }

    private final Append append;
    private final int bytes;
    private final long deadline;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    private final CompletableFuture<Landed> outcome = new CompletableFuture<>();

    Pending(Append append, Duration patience) {
        this.append = append;
        this.bytes = append.bytes();
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    Append append() {
        return append;
    }

    int events() {
        return append.rows().size();
    }

    int bytes() {
        return bytes;
    }

    /** Called by the writer just before sending; false when the caller no longer waits for it. */
    boolean send() {
        return System.nanoTime() - deadline < 0 && stage.compareAndSet(Stage.WAITING, Stage.SENT);
    }

    void landed(Landed landed) {
        outcome.complete(landed);
    }

    void failed(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    /** Parks the caller until the append is on disk, has failed, or its time is over. */
    Landed await() {
        try {
            return outcome.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (TimeoutException e) {
            throw giveUp("the append did not end in its time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw giveUp("the caller was interrupted", e);
        }
    }

    private RuntimeException giveUp(String why, Exception cause) {
        return stage.compareAndSet(Stage.WAITING, Stage.GIVEN_UP)
                ? new NotAppended(why + ", and was not sent", cause)
                : new UnknownOutcome(why + ", and was sent", cause);
    }
}
