package io.yidan.query.page.history.item;

import io.yidan.proto.event.v1.FactRecorded;
import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.proto.tracking.v1.MeansInterval;
import io.yidan.proto.tracking.v1.Standing;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Moved;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything told of a waybill, oldest first, and what of it belongs together. */
public final class Entries {
    private final Scene scene;
    private final Map<String, List<TimelineEntry>> byKey = new HashMap<>();
    private final Map<String, List<AnomalyView>> odd = new HashMap<>();
    private final Custody custody;

    public Entries(Scene scene) {
        this.scene = scene;
        custody = new Custody(scene.view());
        for (TimelineEntry entry : all()) {
            if (entry.getEvent().hasFactRecorded()) {
                byKey.computeIfAbsent(key(entry), _ -> new ArrayList<>()).add(entry);
            }
        }
        for (AnomalyView anomaly : scene.view().getAnomaliesList()) {
            odd.computeIfAbsent(anomaly.getFactKey(), _ -> new ArrayList<>()).add(anomaly);
        }
    }

    public Scene scene() {
        return scene;
    }

    public Custody custody() {
        return custody;
    }

    public List<TimelineEntry> all() {
        return scene.view().getTimelineList();
    }

    /** Everything told under the key of this fact, itself and withdrawals too. */
    List<TimelineEntry> tellings(TimelineEntry entry) {
        return entry.getEvent().hasFactRecorded()
                ? byKey.getOrDefault(key(entry), List.of())
                : List.of();
    }

    /** Everything told under a key. */
    List<TimelineEntry> tellings(String originator, String system, String id) {
        return byKey.getOrDefault(key(originator, system, id), List.of());
    }

    /** What does not fit about a fact that stands. Custody taken by one side only is said where custody passes. */
    List<AnomalyView> odd(TimelineEntry entry) {
        return entry.getEvent().hasFactRecorded() && stands(entry)
                ? odd.getOrDefault(key(entry), List.of()).stream()
                        .filter(anomaly -> !anomaly.getCode().equals("ONE_SIDED_CUSTODY"))
                        .toList()
                : List.of();
    }

    boolean isOdd(TimelineEntry entry, String code) {
        return odd(entry).stream().anyMatch(anomaly -> anomaly.getCode().equals(code));
    }

    /** Facts that stand, of one kind or another, latest first. */
    Stream<TimelineEntry> standing(Predicate<FactRecorded> kind) {
        return all().reversed().stream()
                .filter(entry -> entry.getEvent().hasFactRecorded() && stands(entry))
                .filter(entry -> kind.test(entry.getEvent().getFactRecorded()));
    }

    /** The units that moved: those named, or all that were on the means then. */
    List<String> units(Moved moved, EventTime time) {
        var at = Face.start(time);
        return moved.getUnitsCount() > 0 || !moved.hasMeans()
                ? moved.getUnitsList()
                : scene.view().getUnitsList().stream()
                        .filter(
                                unit ->
                                        unit.getCarriedByList().stream()
                                                .anyMatch(
                                                        span ->
                                                                span.getMeans()
                                                                                .equals(
                                                                                        moved
                                                                                                .getMeans())
                                                                        && carried(span, at)))
                        .map(UnitView::getUnit)
                        .toList();
    }

    private static boolean carried(MeansInterval span, Instant at) {
        return !Face.start(span.getFrom()).isAfter(at)
                && !(span.hasUntil() && Face.start(span.getUntil()).isBefore(at));
    }

    /** Whether one who did not have these units then handed them over, so that nobody accounts for how he got them. */
    boolean gap(TimelineEntry entry, List<String> units) {
        return scene.view().getAnomaliesList().stream()
                .filter(anomaly -> anomaly.getCode().equals("CUSTODY_GAP"))
                .filter(anomaly -> anomaly.getAt().equals(entry.getEventTime()))
                .anyMatch(anomaly -> units.contains(anomaly.getUnit()));
    }

    /** Whether a withdrawal is all that was told under its key. */
    public boolean alone(TimelineEntry withdrawal) {
        return tellings(withdrawal).stream()
                .allMatch(one -> one.getEvent().getFactRecorded().getEnvelope().hasWithdrawal());
    }

    /** Whether a departure was also told as the end of a standstill. */
    public boolean resumedWith(TimelineEntry departure) {
        return standing(fact -> fact.getHappening().hasResumed())
                .filter(one -> one.getParty().equals(departure.getParty()))
                .anyMatch(one -> same(one, departure));
    }

    /** Whether what went out of the gate was also told as a departure. */
    public boolean departedWith(TimelineEntry gateOut, List<String> units) {
        return standing(fact -> fact.getHappening().hasDeparted())
                .filter(one -> same(one, gateOut))
                .map(one -> one.getEvent().getFactRecorded().getHappening().getDeparted())
                .anyMatch(
                        departed ->
                                units(departed.getMoved(), gateOut.getEventTime())
                                        .containsAll(units));
    }

    private static boolean same(TimelineEntry one, TimelineEntry other) {
        return Face.start(one.getEventTime()).equals(Face.start(other.getEventTime()));
    }

    /** Whether a fact was told as asked for, planned or expected. */
    static boolean ahead(TimelineEntry entry) {
        return switch (entry.getEvent().getFactRecorded().getEnvelope().getClassifier()) {
            case CLASSIFIER_REQUESTED, CLASSIFIER_PLANNED, CLASSIFIER_ESTIMATED -> true;
            case CLASSIFIER_ACTUAL, CLASSIFIER_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    static boolean stands(TimelineEntry entry) {
        return entry.getStanding() == Standing.STANDING_STANDS;
    }

    private static String key(TimelineEntry entry) {
        var fact = entry.getEvent().getFactRecorded();
        var envelope = fact.getEnvelope();
        return key(fact.getOriginator(), envelope.getSourceSystem(), envelope.getEventId());
    }

    private static String key(String originator, String system, String id) {
        return originator + ":" + system + ":" + id;
    }
}
