package io.yidan.waybill.alias;

import io.yidan.waybill.content.Unit;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.MeansSpan;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.value.Means;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A unit's own number, from the issue until it is delivered, and the means it is on for a while. */
record UnitSpans(Known known) {

    void into(AliasSpans all) {
        for (var unit : known.plan().units()) {
            all.add(scheme(unit.kind()), unit.id().value(), begin(unit.id()), end(unit), unit.id());
        }
        for (var way : known.journey().units()) {
            way.carriedBy().forEach(span -> carried(way, span, all));
        }
    }

    private Optional<Instant> end(Unit unit) {
        return known.end(unit.id());
    }

    /** What is told of a unit before the issue belongs to the waybill all the same. */
    private Instant begin(UnitId unit) {
        var way = known.journey().unit(unit).orElseThrow();
        List<Instant> told = new ArrayList<>();
        known.actual(
                (fact, happening) -> {
                    if (known.concerns(fact, happening, way)) {
                        told.add(Times.from(fact.envelope().time()));
                    }
                });
        return told.stream().reduce(known.life().issued(), Times::earlier);
    }

    private void carried(UnitWay way, MeansSpan span, AliasSpans all) {
        scheme(span.means())
                .ifPresent(
                        scheme ->
                                all.add(
                                        scheme,
                                        span.means().id(),
                                        Times.from(span.from()),
                                        Times.earlier(
                                                span.until().map(Times::until),
                                                known.end(way.unit())),
                                        scheme == AliasScheme.PLATE
                                                ? left(way, span)
                                                : Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(way.unit())));
    }

    private Optional<Instant> left(UnitWay way, MeansSpan span) {
        List<Instant> gone = new ArrayList<>();
        known.actual(
                (fact, happening) -> {
                    if (goes(happening)
                            && since(fact, span)
                            && known.concerns(fact, happening, way)) {
                        gone.add(Times.from(fact.envelope().time()));
                    }
                });
        return gone.stream().findFirst();
    }

    private static boolean since(Fact fact, MeansSpan span) {
        return !fact.envelope().time().order().isBefore(span.from().order());
    }

    private static boolean goes(Happening happening) {
        return happening instanceof Movement.GateOut
                || happening instanceof Movement.Departed
                || happening instanceof Movement.Passed
                || happening instanceof Movement.Arrived;
    }

    private static AliasScheme scheme(Unit.Kind kind) {
        return switch (kind) {
            case CONTAINER -> AliasScheme.CONTAINER;
            case WAGON -> AliasScheme.WAGON;
            case VEHICLE -> AliasScheme.PLATE;
            case BULK_LOT -> AliasScheme.BULK_LOT;
        };
    }

    private static Optional<AliasScheme> scheme(Means means) {
        return switch (means.kind()) {
            case WAGON_1520, WAGON_1435 -> Optional.of(AliasScheme.WAGON);
            case VEHICLE, TRAILER -> Optional.of(AliasScheme.PLATE);
            case VESSEL, FLIGHT -> Optional.empty();
        };
    }
}
