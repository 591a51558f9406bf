package io.yidan.waybill.owed;

import io.yidan.waybill.Waybill;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An act that somebody owes, under a rule.
 *
 * @param due when it should be done at the latest, the earliest of its units
 * @param units all units it is about
 * @param stopped those of them that stand because of it
 * @param reason reason code as told, or empty
 * @param reference the hold, handover or fact it is about; empty if it is about none or several
 */
public record Owed(
        Rule rule,
        PartyId debtor,
        Since since,
        Optional<Instant> due,
        List<UnitId> units,
        List<UnitId> stopped,
        Optional<Place> place,
        String reason,
        String reference) {

    public Owed {
        units = List.copyOf(units);
        stopped = List.copyOf(stopped);
    }

    /** Everything owed at this time, what stops most goods first. */
    public static List<Owed> of(Waybill waybill, Journey journey, Instant at) {
        return of(waybill, journey, at, Limits.USUAL);
    }

    public static List<Owed> of(Waybill waybill, Journey journey, Instant at, Limits limits) {
        return of(Claim.of(waybill, journey, limits), at);
    }

    /** What these come to at this time, what stops most goods first. */
    public static List<Owed> of(List<Claim> claims, Instant at) {
        return Sums.inOrder(claims.stream().flatMap(claim -> claim.at(at).stream()));
    }

    public OwedAct act() {
        return rule.act();
    }

    /** Whether units stand because of it. */
    public boolean stops() {
        return !stopped.isEmpty();
    }

    public boolean overdue(Instant at) {
        return due.filter(at::isAfter).isPresent();
    }
}
