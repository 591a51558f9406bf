package io.yidan.waybill.journey.read;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Anomaly;
import io.yidan.waybill.journey.OnLeg;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/** How far one unit has come on one leg, while it is being read. Only ever moves on. */
final class LegState {
    final LegPlan plan;
    Progress progress = Progress.PLANNED;
    private Optional<EventTime> since = Optional.empty();
    private Optional<EventTime> departed = Optional.empty();
    private Optional<EventTime> arrived = Optional.empty();
    private Optional<FactKey> arrivedBy = Optional.empty();
    private Optional<OnLeg.Standstill> standstill = Optional.empty();
    private Optional<Place> lastPlace = Optional.empty();
    private Optional<EventTime> lastPlaceAt = Optional.empty();

    LegState(LegPlan plan) {
        this.plan = plan;
    }

    Optional<EventTime> since() {
        return since;
    }

    boolean isStay() {
        return plan.mode() == LegPlan.Mode.TERMINAL;
    }

    /** Moves on to this progress if it is further; a stay knows neither being under way nor arriving. */
    boolean reach(Progress further, EventTime at) {
        boolean possible =
                !isStay() || further != Progress.UNDER_WAY && further != Progress.ARRIVED;
        if (!possible || further.compareTo(progress) <= 0) {
            return false;
        }
        progress = further;
        since = Optional.of(at);
        return true;
    }

    /** The first departure stands; one told as a day gives way to one told with its hour. */
    void left(EventTime at) {
        if (departed.isEmpty() || !departed.get().exact() && at.exact()) {
            departed = Optional.of(at);
        }
    }

    void came(Telling told) {
        if (arrived.isEmpty() || !arrived.get().exact() && told.at().exact()) {
            arrived = Optional.of(told.at());
            arrivedBy = told.key();
        }
    }

    void stands(EventTime at, String reason) {
        standstill = Optional.of(new OnLeg.Standstill(at, reason));
    }

    /** Moves again, unless that may have been before it stood. */
    void goesOn(EventTime at) {
        standstill = standstill.filter(stood -> at.start().isBefore(stood.since().start()));
    }

    void seen(Place place, EventTime at) {
        lastPlace = Optional.of(place);
        lastPlaceAt = Optional.of(at);
    }

    void check(UnitId unit, Findings findings) {
        boolean backwards =
                !isStay()
                        && arrived.isPresent()
                        && departed.filter(left -> arrived.get().order().isBefore(left.start()))
                                .isPresent();
        if (backwards) {
            findings.add(
                    Anomaly.Kind.ARRIVED_BEFORE_DEPARTURE,
                    Optional.of(unit),
                    arrived.get(),
                    arrivedBy,
                    "on leg " + plan.number() + " it arrived before it left");
        }
    }

    OnLeg result() {
        return new OnLeg(
                plan.number(),
                progress,
                since,
                departed,
                arrived,
                standstill,
                lastPlace,
                lastPlaceAt);
    }
}
