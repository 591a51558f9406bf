package io.yidan.waybill.alias;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.MeansSpan;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.journey.read.order.Entry;
import io.yidan.waybill.value.Means;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What is known of a waybill when its aliases are worked out: its plan, its way, and what happened, in order. */
record Known(WaybillContent plan, Journey journey, List<Fact> happened, Life life) {

    static Known of(WaybillContent plan, Facts facts, Journey journey, Life life) {
        var happened =
                Entry.inOrder(facts.standing(), List.of()).stream()
                        .map(entry -> ((Entry.Source.Told) entry.source()).fact())
                        .filter(fact -> fact.envelope().classifier() != Classifier.REQUESTED)
                        .toList();
        return new Known(plan, journey, happened, life);
    }

    /** Everything that really happened. */
    void actual(BiConsumer<Fact, Happening> reader) {
        happened.stream()
                .filter(fact -> fact.envelope().classifier() == Classifier.ACTUAL)
                .forEach(fact -> fact.happening().ifPresent(told -> reader.accept(fact, told)));
    }

    /** From when nothing of the unit is of this waybill any more: after its delivery, or when the waybill is over. */
    Optional<Instant> end(UnitId unit) {
        var delivered =
                journey.unit(unit)
                        .filter(way -> way.end() == UnitWay.End.DELIVERED)
                        .map(way -> Times.after(way.custody().getLast().from()));
        return Times.earlier(delivered, life.over());
    }

    /** Whether this is about the unit: it is named, or on the means that is named, then. */
    boolean concerns(Fact fact, Happening told, UnitWay unit) {
        return Units.namedIn(told).contains(unit.unit())
                || Units.movedIn(told)
                        .flatMap(moved -> moved.means())
                        .filter(means -> isOn(unit, means, fact.envelope().time().order()))
                        .isPresent();
    }

    private static boolean isOn(UnitWay unit, Means means, Instant at) {
        return unit.carriedBy().stream()
                .filter(span -> span.means().equals(means))
                .anyMatch(span -> holds(span, at));
    }

    private static boolean holds(MeansSpan span, Instant at) {
        return !span.from().order().isAfter(at)
                && span.until().filter(end -> !end.order().isAfter(at)).isEmpty();
    }
}
