package io.yidan.command.axon;

import io.yidan.eventstore.log.Placed;

import java.util.List;
import java.util.Optional;

/** Learns where the events of one command came to stand, once they are on disk. One command, one thread. */
final class Landing {
    private List<Placed> placed = List.of();

    void at(List<Placed> events) {
        placed = events;
    }

    /** The last event the command stored; none if it stored nothing. */
    Optional<Placed> last() {
        return placed.isEmpty() ? Optional.empty() : Optional.of(placed.getLast());
    }
}
