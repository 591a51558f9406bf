package io.yidan.query.page.history.item;

import com.google.protobuf.Timestamp;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What was planned or expected before, beside what happened. */
public record Plans(Entries entries) {

    /** The plan of the leg that ends here, and how far from it this arrival is; empty for a stop on the way. */
    public String arrival(TimelineEntry entry) {
        var envelope = entry.getEvent().getFactRecorded().getEnvelope();
        return leg(envelope, entry.getParty())
                .filter(leg -> same(leg.getTo(), envelope.getPlace()))
                .filter(LegPlan::hasPlannedArrival)
                .filter(_ -> entry.getEventTime().hasInstant())
                .map(leg -> against(leg.getPlannedArrival(), entry))
                .orElse("");
    }

    private String against(ZonedInstant planned, TimelineEntry entry) {
        var late =
                Duration.between(Face.instant(planned.getAt()), Face.start(entry.getEventTime()));
        String difference =
                late.abs().compareTo(Duration.ofMinutes(1)) < 0
                        ? scene().say("onTime")
                        : scene().say(
                                        late.isPositive() ? "late" : "early",
                                        scene().face().length(late));
        return scene().say(
                        "did.planned",
                        scene().face().beside(planned.getAt(), entry.getEventTime()),
                        difference);
    }

    /** How long it stood before it moved again. */
    String standstill(TimelineEntry resumed) {
        var again = resumed.getEvent().getFactRecorded();
        return entries.standing(fact -> fact.getHappening().hasInterrupted())
                .filter(one -> one.getParty().equals(resumed.getParty()))
                .filter(one -> !start(one).isAfter(start(resumed)))
                .filter(
                        one ->
                                same(
                                        one.getEvent().getFactRecorded().getEnvelope().getPlace(),
                                        again.getEnvelope().getPlace()))
                .findFirst()
                .map(one -> Duration.between(start(one), start(resumed)))
                .map(length -> scene().say("did.stood", scene().face().length(length)))
                .orElse("");
    }

    /** Where an estimate expects the units: at the end of its leg, or of the way. */
    Optional<Place> expectedAt(FactEnvelope envelope) {
        var legs = scene().view().getContent().getLegsList();
        return leg(envelope).or(() -> legs.stream().reduce((_, last) -> last)).map(LegPlan::getTo);
    }

    /** The estimate before this one of the same place, or else the plan. */
    String expectedBefore(TimelineEntry entry) {
        var envelope = entry.getEvent().getFactRecorded().getEnvelope();
        Stream<Timestamp> told =
                entries.standing(fact -> fact.getHappening().hasEtaUpdated())
                        .filter(one -> start(one).isBefore(start(entry)))
                        .map(one -> one.getEvent().getFactRecorded())
                        .filter(fact -> fact.getEnvelope().getLeg() == envelope.getLeg())
                        .map(fact -> fact.getHappening().getEtaUpdated().getEta().getAt());
        Stream<Timestamp> planned =
                leg(envelope).filter(LegPlan::hasPlannedArrival).stream()
                        .map(leg -> leg.getPlannedArrival().getAt());
        return Stream.concat(told, planned)
                .findFirst()
                .map(
                        time ->
                                scene().say(
                                                "did.before",
                                                scene().face().beside(time, entry.getEventTime())))
                .orElse("");
    }

    private Optional<LegPlan> leg(FactEnvelope envelope, String party) {
        return leg(envelope)
                .or(
                        () ->
                                scene().view().getContent().getLegsList().stream()
                                        .filter(leg -> leg.getCarrier().equals(party))
                                        .filter(leg -> same(leg.getTo(), envelope.getPlace()))
                                        .findFirst());
    }

    private Optional<LegPlan> leg(FactEnvelope envelope) {
        return scene().view().getContent().getLegsList().stream()
                .filter(leg -> envelope.hasLeg() && leg.getLeg() == envelope.getLeg())
                .findFirst();
    }

    private static boolean same(Place one, Place other) {
        return one.getScheme() == other.getScheme() && one.getCode().equals(other.getCode());
    }

    private static Instant start(TimelineEntry entry) {
        return Face.start(entry.getEventTime());
    }

    private Scene scene() {
        return entries.scene();
    }
}
