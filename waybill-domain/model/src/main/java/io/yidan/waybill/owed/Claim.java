package io.yidan.waybill.owed;

import io.yidan.waybill.Waybill;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.owed.read.Matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An act that somebody owes or will owe, told without asking what time it is, so that it can be kept until it is read.
 *
 * @param from owed only after this instant
 * @param until and no longer than to this one
 * @param due when it should be done at the latest; after that all its units stand because of it
 * @param units all units it is about
 * @param stopped those of them that stand because of it even before it is due
 * @param reason reason code as told, or empty
 * @param reference the hold, handover or fact it is about, or empty
 */
public record Claim(
        Rule rule,
        PartyId debtor,
        Since since,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Instant> due,
        List<UnitId> units,
        List<UnitId> stopped,
        Optional<Place> place,
        String reason,
        String reference) {

    public Claim {
        units = List.copyOf(units);
        stopped = List.copyOf(stopped);
    }

    /** Owed from the first to the last, without a due time. */
    public static Claim always(
            Rule rule, PartyId debtor, Since since, List<UnitId> units, List<UnitId> stopped) {
        return new Claim(
                rule,
                debtor,
                since,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                units,
                stopped,
                Optional.empty(),
                "",
                "");
    }

    /** All that follows from a waybill and its way. */
    public static List<Claim> of(Waybill waybill, Journey journey) {
        return of(waybill, journey, Limits.USUAL);
    }

    public static List<Claim> of(Waybill waybill, Journey journey, Limits limits) {
        return waybill.content()
                .map(plan -> new Matter(waybill, plan, journey, limits).claims())
                .map(Sums::alike)
                .orElse(List.of());
    }

    public Claim at(Optional<Place> where) {
        return new Claim(
                rule, debtor, since, from, until, due, units, stopped, where, reason, reference);
    }

    public Claim about(String what, String why) {
        return new Claim(rule, debtor, since, from, until, due, units, stopped, place, why, what);
    }

    public Claim due(Optional<Instant> when) {
        return new Claim(
                rule, debtor, since, from, until, when, units, stopped, place, reason, reference);
    }

    public Claim between(Optional<Instant> first, Optional<Instant> last) {
        return new Claim(
                rule, debtor, since, first, last, due, units, stopped, place, reason, reference);
    }

    Claim of(List<UnitId> all, List<UnitId> standing) {
        return new Claim(
                rule, debtor, since, from, until, due, all, standing, place, reason, reference);
    }

    /** What it comes to at this time. */
    Optional<Owed> at(Instant time) {
        boolean early = from.isPresent() && !time.isAfter(from.get());
        boolean gone = until.isPresent() && time.isAfter(until.get());
        boolean over = due.isPresent() && time.isAfter(due.get());
        return early || gone
                ? Optional.empty()
                : Optional.of(
                        new Owed(
                                rule,
                                debtor,
                                since,
                                due,
                                units,
                                over ? units : stopped,
                                place,
                                reason,
                                reference));
    }
}
