package io.yidan.eventstore.letter;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that a follower of the log has left out for now.
 *
 * @param problem why it could not be taken in; empty if it only waits behind another of its stream
 * @param since when it was left out
 * @param attempts how often it was tried again
 */
public record DeadLetter(
        String follower,
        String stream,
        int version,
        long position,
        Instant recordedAt,
        Optional<String> problem,
        Instant since,
        int attempts) {}
