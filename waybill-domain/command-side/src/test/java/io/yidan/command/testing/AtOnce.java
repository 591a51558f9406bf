package io.yidan.command.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Callers that come at the same moment, each on a virtual thread of its own. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of so many callers is answered, in the order of their numbers from 0. */
    public static <T> List<T> call(int callers, IntFunction<T> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, callers)
                            .<Callable<T>>mapToObj(n -> () -> call.apply(n))
                            .toList();
            return threads.invokeAll(calls).stream().map(AtOnce::answer).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T answer(Future<T> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
