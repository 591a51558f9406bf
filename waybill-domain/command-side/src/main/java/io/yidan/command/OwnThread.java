package io.yidan.command;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** For followers of the log: they are in a unit of work, and a command within it would not be on disk when it answers. */
public final class OwnThread {
    private OwnThread() {}

    /** Calls on a thread of its own and waits for what comes of it. */
    public static <T> T call(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, Thread::startVirtualThread).join();
    }
}
