package io.yidan.query.health;

import io.yidan.eventstore.letter.DeadLetters.Stuck;

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
     * @param stuck streams of which an event could not be taken in, the first of them
     * @param stuckInAll how many such streams there are
     * @param unmatched facts that wait for their waybill
     */
    record Report(
            long head,
            Instant recordedAt,
            List<Model> models,
            List<Stuck> stuck,
            int stuckInAll,
            Unmatched unmatched) {}

    /**
     * A read model.
     *
     * @param name of the follower that keeps it
     * @param limit how many events it may be behind while all is well
     */
    record Model(String name, long position, long limit) {
        /** By how many events it has not come as far as the log. */
        public long behind(long head) {
            return head - position;
        }

        public boolean isLate(long head) {
            return behind(head) > limit;
        }
    }

    /**
     * Facts that match nothing yet.
     *
     * @param most how many of one party may wait
     * @param days how long one waits before it is given up
     */
    record Unmatched(long waiting, Optional<Instant> oldest, int most, long days) {}
}
