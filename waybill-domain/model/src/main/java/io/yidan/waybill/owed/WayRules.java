package io.yidan.waybill.owed;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.LegPlan.Mode;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.journey.OnLeg;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.value.EventTime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is owed for one unit, by where it is on its way. One act at most: the one that brings it on. */
record WayRules(Matter matter, UnitWay way) {

    Optional<Owed> owed() {
        var offer = openOffer();
        if (offer.isPresent()) {
            return offer.map(this::notAnswered);
        }
        var stood = way.now().standstill();
        if (stood.isPresent() && way.now().progress().compareTo(Progress.ARRIVED) < 0) {
            return stood.map(this::stopExceeded);
        }
        return switch (way.now().progress()) {
            case PLANNED, BOOKED -> Optional.of(notTaken());
            case IN_CUSTODY ->
                    matter.keptByOffice(way)
                            ? Optional.empty()
                            : Optional.of(isStay(leg()) ? notSentOn() : notDeparted());
            case UNDER_WAY -> expected().filter(this::passed).map(this::noWord);
            case ARRIVED -> Optional.of(notHandedOver());
            case HANDED_ON -> Optional.empty();
        };
    }

    private Optional<Handover> openOffer() {
        return matter.waybill().handovers().values().stream()
                .filter(offer -> offer.state() == Handover.State.OFFERED)
                .filter(offer -> offer.units().contains(way.unit()))
                .filter(offer -> way.custodian().filter(offer.from()::equals).isPresent())
                .findFirst();
    }

    private Owed notAnswered(Handover offer) {
        return owed(
                Rule.OFFER_NOT_ANSWERED,
                offer.to(),
                new Since.Told(offer.offeredAt()),
                Optional.of(offer.expiresAt()),
                offer.name());
    }

    private Owed stopExceeded(OnLeg.Standstill stood) {
        return new Owed(
                Rule.STOP_EXCEEDED,
                leg().carrier(),
                new Since.Told(stood.since()),
                Optional.empty(),
                List.of(way.unit()),
                List.of(way.unit()),
                way.now().lastPlace().or(way::place),
                stood.reason(),
                "");
    }

    /** Counted from the planned departure once that has passed. */
    private Owed notTaken() {
        var planned = leg().plannedDeparture();
        Since issued = new Since.Recorded(matter.waybill().decidedVersion());
        return owed(
                Rule.NOT_TAKEN,
                leg().carrier(),
                planned.filter(this::passed).<Since>map(Since.Told::new).orElse(issued),
                planned.map(EventTime.Moment::at),
                "");
    }

    /** Owed since the terminal has it; the clock runs from the arrival, whoever had it then. */
    private Owed notSentOn() {
        var came = matter.plan().leg(leg().number() - 1).flatMap(this::arrived);
        var from = came.or(() -> way.now().arrived()).orElseGet(this::since);
        return owed(
                Rule.NOT_SENT_ON,
                leg().carrier(),
                new Since.Told(since()),
                Optional.of(from.order().plus(limitOf(Optional.of(leg())))),
                "");
    }

    private Owed notDeparted() {
        var taken = since();
        var due =
                leg().plannedDeparture()
                        .map(EventTime.Moment::at)
                        .filter(planned -> planned.isAfter(taken.order()))
                        .orElseGet(() -> taken.order().plus(matter.limits().stay()));
        return owed(
                Rule.NOT_DEPARTED, leg().carrier(), new Since.Told(taken), Optional.of(due), "");
    }

    private Owed notHandedOver() {
        var stay = matter.plan().leg(leg().number() + 1).filter(WayRules::isStay);
        return owed(
                Rule.NOT_HANDED_OVER,
                leg().carrier(),
                new Since.Told(since()),
                Optional.of(since().order().plus(limitOf(stay))),
                "");
    }

    private Owed noWord(EventTime.Moment eta) {
        return new Owed(
                Rule.NO_WORD,
                leg().carrier(),
                new Since.Told(eta),
                Optional.empty(),
                List.of(way.unit()),
                List.of(),
                way.place(),
                "",
                "");
    }

    /** The newest estimate of the leg's end, or else its plan. */
    private Optional<EventTime.Moment> expected() {
        return matter.journey().legs().stream()
                .filter(sum -> sum.leg() == leg().number())
                .flatMap(sum -> sum.estimates().stream())
                .findFirst()
                .map(estimate -> estimate.eta())
                .or(() -> leg().plannedArrival());
    }

    /** Stands once the time is over; before that it only waits. */
    private Owed owed(
            Rule rule, PartyId debtor, Since since, Optional<Instant> due, String reference) {
        boolean over = due.filter(matter.at()::isAfter).isPresent();
        return new Owed(
                rule,
                debtor,
                since,
                due,
                List.of(way.unit()),
                over ? List.of(way.unit()) : List.of(),
                way.place().or(() -> Optional.of(leg().from())),
                "",
                reference);
    }

    private Duration limitOf(Optional<LegPlan> stay) {
        return stay.filter(leg -> leg.plannedDeparture().isPresent())
                .flatMap(
                        leg ->
                                leg.plannedArrival()
                                        .map(
                                                end ->
                                                        Duration.between(
                                                                leg.plannedDeparture().get().at(),
                                                                end.at())))
                .filter(Duration::isPositive)
                .orElse(matter.limits().stay());
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

    private boolean passed(EventTime.Moment moment) {
        return matter.at().isAfter(moment.at());
    }

    private static boolean isStay(LegPlan leg) {
        return leg.mode() == Mode.TERMINAL;
    }
}
