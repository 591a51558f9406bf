package io.yidan.command.axon.bus;

import io.yidan.eventstore.NotAppended;
import io.yidan.eventstore.Overloaded;
import io.yidan.eventstore.UnknownOutcome;
import io.yidan.eventstore.read.LogUnreadable;

import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.springframework.dao.DataAccessException;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a caller is told when the writing side is too busy or cannot say what became of a call.
 *
 * @param busy nothing was stored, and when to ask again
 * @param unknown it is not known whether it was stored
 */
public record Trouble<R>(Function<Duration, R> busy, Function<String, R> unknown) {
    /** When to ask again if nobody says better. */
    public static final Duration RETRY_AFTER = Duration.ofMillis(50);

    /** What comes of the call, or of the trouble it met. */
    public R guarded(Supplier<R> call) {
        try {
            return call.get();
        } catch (Overloaded e) {
            return busy.apply(e.retryAfter());
        } catch (LockAcquisitionFailedException e) {
            return busy.apply(RETRY_AFTER);
        } catch (UnknownOutcome | NotAppended | LogUnreadable | DataAccessException e) {
            return unknown.apply(e.getMessage());
        }
    }
}
