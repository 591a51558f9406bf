package io.yidan.query.health;

import io.yidan.eventstore.letter.DeadLetter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the exchange goes; what is asked for is counted at that moment. */
@FunctionalInterface
public interface Health {

    Report now();

    /**
     * What an operator looks at.
     *
     * @param head last position of the log
     * @param recordedAt when that was recorded; the epoch in an empty log
     * @param models how far each read model has come
     * @param letters events that could not be taken in, stream by stream, the first of them
     * @param unmatched facts that wait for their waybill
     */
    record Report(
            long head,
            Instant recordedAt,
            List<Model> models,
            List<DeadLetter> letters,
            Unmatched unmatched) {}

    /**
     * A read model.
     *
     * @param name of the follower that keeps it
     * @param limit how many events it may be behind while all is well
     */
    record Model(String name, long position, long limit) {}

    /**
     * Facts that match nothing yet.
     *
     * @param most how many of one party may wait
     * @param days how long one waits before it is given up
     */
    record Unmatched(long waiting, Optional<Instant> oldest, int most, long days) {}
}
