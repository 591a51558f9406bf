package io.yidan.waybill.stay;

import io.yidan.waybill.id.PartyId;

import java.time.Instant;
import java.util.Optional;

/** A part of a stay with one cause; it lasts until the next one begins, or the stay ends. */
public record Piece(Instant from, Cause cause, Optional<PartyId> party) {

    boolean sameAs(Piece other) {
        return cause == other.cause && party.equals(other.party);
    }
}
