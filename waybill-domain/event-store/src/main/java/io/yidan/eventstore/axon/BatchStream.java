package io.yidan.eventstore.axon;

import io.yidan.eventstore.follow.Gathering;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The log as Axon's processors read it, a batch for a message. */
final class BatchStream implements BlockingStream<TrackedEventMessage<?>> {
    private final Gathering gathering;
    private BatchMessage ready;

    BatchStream(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Never gathers: a batch is begun only when the one before is done with. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(ready);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (ready == null && timeout > 0) {
            ready =
                    gathering
                            .next(Duration.ofNanos(unit.toNanos(timeout)))
                            .map(BatchMessage::new)
                            .orElse(null);
        }
        return ready != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            Thread.onSpinWait();
        }
        var next = ready;
        ready = null;
        return next;
    }

    @Override
    public void close() {
        ready = null;
    }
}
