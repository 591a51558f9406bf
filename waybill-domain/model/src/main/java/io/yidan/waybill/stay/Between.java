package io.yidan.waybill.stay;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.journey.CustodySpan;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.owed.Limits;
import io.yidan.waybill.value.EventTime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One unit between two legs on which it moves: cuts its stay where something changes, and books each part. */
record Between(
        WaybillContent plan, UnitWay way, List<Handover> offers, LegPlan came, LegPlan goes) {

    /** Empty while it has not arrived. */
    Optional<Stay> stay(List<Held> holds) {
        return Stay.exact(Stay.on(way, came).arrived())
                .map(
                        from -> {
                            var until = left().filter(end -> !end.isBefore(from));
                            return new Stay(
                                    way.unit(),
                                    came.number(),
                                    goes.number(),
                                    came.to(),
                                    from,
                                    until,
                                    limit(),
                                    pieces(from, until, holds));
                        });
    }

    /** Its departure, or when it left the gate of a terminal before that. */
    private Optional<Instant> left() {
        return plan.legs().stream()
                .filter(leg -> leg.number() > came.number() && leg.number() <= goes.number())
                .flatMap(leg -> Stay.exact(Stay.on(way, leg).departed()).stream())
                .min(Instant::compareTo);
    }

    private Duration limit() {
        return terminals()
                .flatMap(leg -> leg.plannedLength().stream())
                .findFirst()
                .orElse(Limits.USUAL.stay());
    }

    private List<Piece> pieces(Instant from, Optional<Instant> until, List<Held> holds) {
        var pieces = new ArrayList<Piece>();
        for (Instant cut : cuts(from, until, holds)) {
            var piece = booked(cut, from, holds);
            if (pieces.isEmpty() || !pieces.getLast().sameAs(piece)) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private TreeSet<Instant> cuts(Instant from, Optional<Instant> until, List<Held> holds) {
        var cuts = new TreeSet<Instant>();
        cuts.add(from);
        Stream.of(
                        holds.stream().flatMap(held -> ends(held.from(), held.to())),
                        offers.stream()
                                .flatMap(
                                        offer ->
                                                ends(offered(offer), Optional.of(answered(offer)))),
                        way.custody().stream().map(span -> span.from().order()),
                        planned().stream(),
                        fetched(from).stream())
                .flatMap(times -> times)
                .filter(time -> time.isAfter(from))
                .filter(time -> until.filter(end -> !time.isBefore(end)).isEmpty())
                .forEach(cuts::add);
        return cuts;
    }

    private static Stream<Instant> ends(Instant from, Optional<Instant> to) {
        return Stream.concat(Stream.of(from), to.stream());
    }

    private Piece booked(Instant at, Instant from, List<Held> holds) {
        var held = holds.stream().filter(one -> one.covers(way.unit(), at)).findFirst();
        if (held.isPresent()) {
            return new Piece(at, Cause.HELD, held.map(Held::by));
        }
        var keeper = keeper(at);
        var open =
                offers.stream()
                        .filter(offer -> keeper.filter(offer.from()::equals).isPresent())
                        .filter(
                                offer ->
                                        !at.isBefore(offered(offer))
                                                && at.isBefore(answered(offer)))
                        .findFirst();
        if (open.isPresent()) {
            return new Piece(at, Cause.NOT_ANSWERED, open.map(Handover::to));
        }
        return keeper.map(party -> inHandsOf(party, at, from))
                .orElseGet(() -> new Piece(at, Cause.IN_NOBODYS_HANDS, Optional.empty()));
    }

    private Piece inHandsOf(PartyId party, Instant at, Instant from) {
        if (party.equals(goes.carrier())) {
            return new Piece(at, Cause.NOT_DEPARTED, Optional.of(party));
        }
        if (party.equals(came.carrier())) {
            return new Piece(at, Cause.NOT_HANDED_OVER, Optional.of(party));
        }
        if (!terminals().anyMatch(leg -> leg.carrier().equals(party))) {
            return new Piece(at, Cause.IN_OTHER_HANDS, Optional.of(party));
        }
        boolean due = planned().filter(time -> !at.isBefore(time)).isPresent();
        boolean here = fetched(from).filter(time -> !at.isBefore(time)).isPresent();
        return due && !here
                ? new Piece(at, Cause.NOT_FETCHED, Optional.of(goes.carrier()))
                : new Piece(at, Cause.AT_TERMINAL, Optional.of(party));
    }

    private Optional<PartyId> keeper(Instant at) {
        return way.custody().stream()
                .filter(span -> !span.from().order().isAfter(at))
                .reduce((_, later) -> later)
                .flatMap(CustodySpan::custodian);
    }

    private Stream<LegPlan> terminals() {
        return plan.legs().stream()
                .filter(leg -> leg.number() > came.number() && leg.number() < goes.number());
    }

    private static Instant offered(Handover offer) {
        return offer.offeredAt().order();
    }

    /** An offer nobody answered stands until it expires. */
    private static Instant answered(Handover offer) {
        return offer.answeredAt().map(EventTime::order).orElse(offer.expiresAt());
    }

    private Optional<Instant> planned() {
        return goes.plannedDeparture().map(EventTime.Moment::at);
    }

    /** When it was put on something that carries it, after it came. */
    private Optional<Instant> fetched(Instant from) {
        return way.carriedBy().stream()
                .map(span -> span.from().order())
                .filter(time -> time.isAfter(from))
                .findFirst();
    }
}
