package io.yidan.eventstore.letter;

import io.yidan.eventstore.follow.BatchListener;

import java.util.function.Supplier;

/**
 * A follower that leaves dead letters.
 *
 * @param follower its name, as its place in the log is kept under
 * @param listener makes one that writes what the follower writes; each is used by one thread at a time
 */
public record Spared(String follower, Supplier<BatchListener> listener) {

    /** What the follower is to tell its batches to. */
    public BatchListener over(DeadLetters letters) {
        return new Sparing(follower, letters, listener.get());
    }
}
