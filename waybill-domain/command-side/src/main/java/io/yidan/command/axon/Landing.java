package io.yidan.command.axon;

import io.yidan.eventstore.log.Placed;
import io.yidan.waybill.Waybill;

import java.util.List;
import java.util.Optional;

/** Learns on what a command rests and where its events came to stand, once they are on disk. One command, one thread. */
final class Landing {
    private List<Placed> placed = List.of();
    private Waybill begunAt;

    void begunAt(Waybill state) {
        begunAt = state;
    }

    /** The waybill as the command met it, which is as the log has it up to that version; none if there was none. */
    Optional<Waybill> begunAt() {
        return Optional.ofNullable(begunAt);
    }

    void at(List<Placed> events) {
        placed = events;
    }

    /** The last event the command stored; none if it stored nothing. */
    Optional<Placed> last() {
        return placed.isEmpty() ? Optional.empty() : Optional.of(placed.getLast());
    }
}
