package io.yidan.translators.message;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.Classifier;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Happening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing a row may say: when it says so, under which key, and the message that comes of it. */
public record EventRule(
        String sourceSystem,
        List<Condition> when,
        EventId id,
        Revision revision,
        String at,
        Address address,
        Template envelope,
        Template.Blank.Part what,
        Map<String, String> columns) {

    public EventRule {
        when = List.copyOf(when);
        columns = Map.copyOf(columns);
    }

    /** What the row says by this rule; nothing if its conditions do not hold. */
    public Optional<Told> tell(Row row, Optional<Instant> fileSent) {
        for (var condition : when) {
            if (!condition.holds(row)) {
                return Optional.empty();
            }
        }
        var event = LegEvent.newBuilder();
        address.of(row, event);
        var told = event.getEnvelopeBuilder();
        told.setSourceSystem(sourceSystem)
                .setEventId(id.of(row))
                .setRevision(revision.of(row, fileSent))
                .setClassifier(Classifier.CLASSIFIER_ACTUAL)
                .setEventTime((EventTime) row.need(at, "it says when it happened"))
                .setChannel("file");
        fileSent.ifPresent(sent -> told.getSentAtBuilder().setSeconds(sent.getEpochSecond()));
        envelope.fill(row, told);
        var part = what.template().empty().newBuilderForType();
        what.template().fill(row, part);
        if (what.field().getContainingType().equals(Happening.getDescriptor())) {
            event.getHappeningBuilder().setField(what.field(), part.build());
        } else {
            told.setField(what.field(), part.build());
        }
        return Optional.of(new Told(event.build(), row, columns));
    }

    /** Whether one row can never meet both rules. */
    public boolean excludes(EventRule other) {
        return when.stream()
                .anyMatch(
                        one ->
                                other.when.stream()
                                        .anyMatch(another -> Condition.exclude(one, another)));
    }
}
