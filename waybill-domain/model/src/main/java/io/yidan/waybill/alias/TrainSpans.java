package io.yidan.waybill.alias;

import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Text;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** A train number, from a departure under it until the units arrive at the end of the leg. */
record TrainSpans(Known known) {

    void into(AliasSpans all) {
        known.actual(
                (fact, happening) -> {
                    if (happening instanceof Movement.Departed departed) {
                        known.journey().units().stream()
                                .filter(way -> known.concerns(fact, departed, way))
                                .forEach(way -> add(fact, departed.journey(), way, all));
                    }
                });
    }

    private void add(Fact fact, String train, UnitWay way, AliasSpans all) {
        var departed = fact.envelope().time();
        all.add(
                AliasScheme.TRAIN,
                Text.trimmed(train),
                Times.from(departed),
                Times.earlier(arrived(way, departed), known.end(way.unit())),
                way.unit());
    }

    private static Optional<Instant> arrived(UnitWay way, EventTime departed) {
        return way.legs().stream()
                .flatMap(leg -> leg.arrived().stream())
                .filter(at -> !at.order().isBefore(departed.order()))
                .min(Comparator.comparing(EventTime::order))
                .map(Times::after);
    }
}
