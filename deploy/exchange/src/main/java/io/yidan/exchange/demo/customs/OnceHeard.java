package io.yidan.exchange.demo.customs;

import io.yidan.client.RefusedException;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** What a waybill tells reaches its case a moment later, and the other way round: so long, the same is asked again. */
public final class OnceHeard {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofMillis(50);

    private OnceHeard() {}

    /** The answer, once it is no refusal of these codes; after half a minute the refusal. */
    public static <T> T ask(Supplier<T> call, Set<String> notYet) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (RefusedException e) {
                if (System.nanoTime() > end || notYet.stream().noneMatch(e::has)) {
                    throw e;
                }
            }
            Thread.sleep(AGAIN);
        }
    }
}
