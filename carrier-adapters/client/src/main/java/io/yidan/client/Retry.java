package io.yidan.client;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Sends a request again, unchanged, until it is answered, refused, or out of time.
 *
 * @param reconnect called before every further try: a connection that failed is tried at once, for the pause here is the
 *     only one meant; the connection's own grows to minutes
 */
record Retry(ClientOptions options, RandomGenerator random, Runnable reconnect) {
    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);

    /** The call is given how long it may take at most. */
    <T> T call(Function<Duration, T> call) {
        long start = System.nanoTime();
        for (int failed = 0; ; failed++) {
            long begun = System.nanoTime();
            try {
                return call.apply(shorter(options.attempt(), left(start)));
            } catch (StatusRuntimeException e) {
                var failure = Failure.of(e);
                if (!failure.passes()) {
                    throw new RefusedException(failure, e);
                }
                if (lasted(begun)) {
                    start = System.nanoTime();
                    failed = 0;
                }
                var pause = pause(failure, failed);
                if (pause.compareTo(left(start)) >= 0) {
                    throw new UnansweredException(failure.status(), failed + 1, e);
                }
                LOG.debug(
                        "{}, sending again in {} ms", failure.status().getCode(), pause.toMillis());
                sleep(pause, failure.status(), failed + 1);
                reconnect.run();
            }
        }
    }

    /** What the exchange asks for, never less; without a hint the back-off. */
    Duration pause(Failure failure, int failed) {
        var own = options.backoff().pause(failed, random);
        return failure.retryAfter()
                .map(hint -> hint.plusNanos(random.nextLong(options.backoff().first().toNanos())))
                .orElse(own);
    }

    /** A try that outlived any single call was a connection that held; its end starts the count anew. */
    private boolean lasted(long begun) {
        return System.nanoTime() - begun > 2 * options.attempt().toNanos();
    }

    private Duration left(long start) {
        var left = options.overall().minusNanos(System.nanoTime() - start);
        return left.isPositive() ? left : Duration.ofNanos(1);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void sleep(Duration pause, Status last, int tries) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException(last, tries, e);
        }
    }
}
