package io.yidan.waybill.owed.read;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.LegPlan.Mode;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.journey.LegWay;
import io.yidan.waybill.journey.OnLeg;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.owed.Claim;
import io.yidan.waybill.owed.Rule;
import io.yidan.waybill.owed.Since;
import io.yidan.waybill.value.EventTime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is owed for one unit, by where it is on its way. One act at most: the one that brings it on. */
record WayRules(Matter matter, UnitWay way) {

    Stream<Claim> claims() {
        var offer = openOffer();
        if (offer.isPresent()) {
            return offer.map(this::notAnswered).stream();
        }
        var stood = way.now().standstill();
        if (stood.isPresent() && way.now().progress().compareTo(Progress.ARRIVED) < 0) {
            return stood.map(this::stopExceeded).stream();
        }
        return switch (way.now().progress()) {
            case PLANNED, BOOKED -> notTaken();
            case IN_CUSTODY ->
                    matter.keptByOffice(way)
                            ? Stream.empty()
                            : Stream.of(isStay(leg()) ? notSentOn() : notDeparted());
            case UNDER_WAY -> expected().map(this::noWord).stream();
            case ARRIVED -> Stream.of(notHandedOver());
            case HANDED_ON -> Stream.empty();
        };
    }

    private Optional<Handover> openOffer() {
        return matter.waybill().handovers().values().stream()
                .filter(offer -> offer.state() == Handover.State.OFFERED)
                .filter(offer -> offer.units().contains(way.unit()))
                .filter(offer -> way.custodian().filter(offer.from()::equals).isPresent())
                .findFirst();
    }

    private Claim notAnswered(Handover offer) {
        var since = new Since.Told(offer.offeredAt());
        return claim(Rule.OFFER_NOT_ANSWERED, offer.to(), since)
                .due(Optional.of(offer.expiresAt()))
                .at(Optional.of(offer.place()))
                .about(offer.name(), "");
    }

    private Claim stopExceeded(OnLeg.Standstill stood) {
        var unit = List.of(way.unit());
        var since = new Since.Told(stood.since());
        return Claim.always(Rule.STOP_EXCEEDED, leg().carrier(), since, unit, unit)
                .at(way.now().lastPlace().or(way::place))
                .about("", stood.reason());
    }

    /** Owed since the issue, and once the planned departure has passed, since that. */
    private Stream<Claim> notTaken() {
        var planned = leg().plannedDeparture();
        var passed = planned.map(EventTime.Moment::at);
        var issued = new Since.Recorded(matter.waybill().decidedVersion());
        var early = claim(Rule.NOT_TAKEN, leg().carrier(), issued);
        var late = planned.map(at -> claim(Rule.NOT_TAKEN, leg().carrier(), new Since.Told(at)));
        return Stream.concat(
                Stream.of(early.due(passed).between(Optional.empty(), passed)),
                late.stream().map(claim -> claim.due(passed).between(passed, Optional.empty())));
    }

    /** Owed since the terminal has it; the clock runs from the arrival, whoever had it then. */
    private Claim notSentOn() {
        var came = matter.plan().leg(leg().number() - 1).flatMap(this::arrived);
        var from = came.or(() -> way.now().arrived()).orElseGet(this::since);
        return claim(Rule.NOT_SENT_ON, from.order().plus(limitOf(Optional.of(leg()))));
    }

    /** A plan that had passed when the unit was taken says nothing any more. */
    private Claim notDeparted() {
        var taken = since().order();
        return claim(
                Rule.NOT_DEPARTED,
                leg().plannedDeparture()
                        .map(EventTime.Moment::at)
                        .filter(planned -> planned.isAfter(taken))
                        .orElseGet(() -> taken.plus(matter.limits().stay())));
    }

    private Claim notHandedOver() {
        var stay = matter.plan().leg(leg().number() + 1).filter(WayRules::isStay);
        return claim(Rule.NOT_HANDED_OVER, since().order().plus(limitOf(stay)));
    }

    private Claim noWord(EventTime.Moment eta) {
        return claim(Rule.NO_WORD, leg().carrier(), new Since.Told(eta))
                .between(Optional.of(eta.at()), Optional.empty());
    }

    /** The newest estimate of the leg's end, or else its plan. */
    private Optional<EventTime.Moment> expected() {
        return matter.journey().legs().stream()
                .filter(sum -> sum.leg() == leg().number())
                .flatMap(sum -> sum.estimates().stream())
                .findFirst()
                .map(LegWay.Estimate::eta)
                .or(() -> leg().plannedArrival());
    }

    /** Owed by who has the leg, since the unit is as far as it is. */
    private Claim claim(Rule rule, Instant due) {
        return claim(rule, leg().carrier(), new Since.Told(since())).due(Optional.of(due));
    }

    private Claim claim(Rule rule, PartyId debtor, Since since) {
        return Claim.always(rule, debtor, since, List.of(way.unit()), List.of())
                .at(way.place().or(() -> Optional.of(leg().from())));
    }

    private Duration limitOf(Optional<LegPlan> stay) {
        return stay.flatMap(LegPlan::plannedLength).orElse(matter.limits().stay());
    }

    private LegPlan leg() {
        return matter.plan().leg(way.leg()).orElseThrow();
    }

    private Optional<EventTime> arrived(LegPlan leg) {
        return way.legs().get(leg.number() - 1).arrived();
    }

    private EventTime since() {
        return way.now().since().orElseThrow();
    }

    private static boolean isStay(LegPlan leg) {
        return leg.mode() == Mode.TERMINAL;
    }
}
