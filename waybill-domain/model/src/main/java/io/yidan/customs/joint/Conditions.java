package io.yidan.customs.joint;

import io.yidan.waybill.id.Place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may not be done with goods let off the vehicle before all results are there, where they are kept, until when. */
public record Conditions(
        List<Use> forbidden, Optional<Place> keptAt, Instant until, String reason) {
    public Conditions {
        forbidden = List.copyOf(forbidden);
    }

    /** What one may want to do with goods. */
    public enum Use {
        PROCESS,
        MIX,
        SELL,
        MOVE
    }
}
