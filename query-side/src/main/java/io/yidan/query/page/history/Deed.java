package io.yidan.query.page.history;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.Happening;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Names;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was done, in words: the kind of deed, the place it speaks of, its units, and what else was told.
 *
 * @param kind name of the deed, a key of the words
 * @param place where, or empty
 * @param details all else, one by one
 */
record Deed(String kind, String place, List<String> units, List<String> details) {

    static Deed of(Scene scene, TimelineEntry entry) {
        var event = entry.getEvent();
        if (!event.hasFactRecorded()) {
            return Decision.of(scene, event);
        }
        var fact = event.getFactRecorded();
        String place =
                fact.getEnvelope().hasPlace()
                        ? scene.names().place(fact.getEnvelope().getPlace())
                        : "";
        if (fact.getEnvelope().hasWithdrawal()) {
            String why =
                    scene.words()
                            .code("reason", fact.getEnvelope().getWithdrawal().getReasonCode());
            return new Deed(
                    "WITHDRAWAL", place, List.of(), List.of(why, fact.getEnvelope().getEventId()));
        }
        return fact(scene, fact.getHappening(), place);
    }

    private static Deed fact(Scene scene, Happening happening, String place) {
        var told = Told.of(scene, happening);
        return new Deed(
                happening.getKindCase().name(),
                place,
                told.units(),
                told.details().stream().filter(text -> !text.isEmpty()).toList());
    }

    /** The headline of the row. */
    String headline(Scene scene) {
        return scene.say("did." + kind, place).strip();
    }

    /** The same without what was told of single units. */
    Deed withoutDetails() {
        return new Deed(kind, place, units, List.of());
    }

    /** Units and all else as one line; several units are counted. */
    String line(Scene scene, int unitsInAll) {
        String concerned =
                switch (unitsInAll) {
                    case 0 -> "";
                    case 1 -> units.isEmpty() ? "" : Names.unit(units.getFirst());
                    default -> scene.names().units(unitsInAll);
                };
        return Stream.concat(Stream.of(concerned), details.stream())
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }
}
