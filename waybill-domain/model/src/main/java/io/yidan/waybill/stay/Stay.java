package io.yidan.waybill.stay;

import io.yidan.waybill.Waybill;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.OnLeg;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.value.EventTime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long a unit stood between two legs on which it moves: from its arrival to its first departure on the next one,
 * or out of the gate of the terminal between them. Told without asking what time it is: pieces that begin later than
 * one reads have not begun. A time told as a day begins and ends no stay.
 *
 * @param after the leg that brought it
 * @param next the leg that takes it on
 * @param until when it left, none while it stands
 * @param limit as long as it is planned to stand, or else four hours
 * @param pieces what each minute is booked to, from the arrival on
 */
public record Stay(
        UnitId unit,
        int after,
        int next,
        Place place,
        Instant from,
        Optional<Instant> until,
        Duration limit,
        List<Piece> pieces) {
    /** What the regional plan asks of changes between two legs by 2027. */
    public static final Duration FOUR_HOURS = Duration.ofHours(4);

    public Stay {
        pieces = List.copyOf(pieces);
    }

    /** All stays of all units, unit by unit. */
    public static List<Stay> of(Waybill waybill, Journey journey, List<Held> holds) {
        return waybill.content().stream()
                .flatMap(
                        plan ->
                                journey.units().stream()
                                        .flatMap(way -> of(waybill, plan, way, holds).stream()))
                .toList();
    }

    private static List<Stay> of(
            Waybill waybill, WaybillContent plan, UnitWay way, List<Held> holds) {
        var stays = new ArrayList<Stay>();
        var offers =
                waybill.handovers().values().stream()
                        .filter(offer -> offer.units().contains(way.unit()))
                        .toList();
        var moving =
                plan.legs().stream().filter(leg -> leg.mode() != LegPlan.Mode.TERMINAL).toList();
        for (int i = 0; i + 1 < moving.size(); i++) {
            var between = new Between(plan, way, offers, moving.get(i), moving.get(i + 1));
            between.stay(holds).ifPresent(stays::add);
        }
        return stays;
    }

    /** How long it lasted, or has lasted at this time. */
    public Duration length(Instant at) {
        return Duration.between(from, until.orElse(at.isAfter(from) ? at : from));
    }

    /** Whether it was over within four hours, or still can be at this time. */
    public boolean withinFourHours(Instant at) {
        return length(at).compareTo(FOUR_HOURS) <= 0;
    }

    /** How long a piece lasted, or has lasted at this time. */
    public Duration length(Piece piece, Instant at) {
        int place = pieces.indexOf(piece);
        var next = place + 1 < pieces.size() ? Optional.of(pieces.get(place + 1).from()) : until;
        var last = until.orElse(at);
        var end = next.filter(one -> one.isBefore(last)).orElse(last);
        return end.isAfter(piece.from()) ? Duration.between(piece.from(), end) : Duration.ZERO;
    }

    static Optional<Instant> exact(Optional<EventTime> time) {
        return time.filter(EventTime::exact).map(EventTime::order);
    }

    static OnLeg on(UnitWay way, LegPlan leg) {
        return way.legs().get(leg.number() - 1);
    }
}
