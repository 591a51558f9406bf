package io.yidan.query.page.history.item;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.SealCondition;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was told of a seal, in words. One that reads differently is shown with both numbers. */
record SealFact(Entries entries, TimelineEntry entry, Happening told) {

    Deed deed(String place) {
        return switch (told.getKindCase()) {
            case SEAL_AFFIXED ->
                    deed(
                            "SEAL_AFFIXED",
                            place,
                            told.getSealAffixed().getUnit(),
                            scene().say("seal." + told.getSealAffixed().getSource().name()),
                            told.getSealAffixed().getNumber());
            case SEAL_CHECKED -> checked(place);
            case SEAL_BROKEN ->
                    deed(
                            "SEAL_BROKEN",
                            place,
                            told.getSealBroken().getUnit(),
                            told.getSealBroken().getNumber(),
                            reason(told.getSealBroken().getReasonCode()));
            default ->
                    deed(
                            "SEAL_REPLACED",
                            place,
                            told.getSealReplaced().getUnit(),
                            told.getSealReplaced().getOldNumber()
                                    + " → "
                                    + told.getSealReplaced().getNewNumber(),
                            reason(told.getSealReplaced().getReasonCode()));
        };
    }

    private Deed checked(String place) {
        var check = told.getSealChecked();
        String state = scene().say("seal." + check.getCondition().name());
        boolean gone =
                check.getNumber().isEmpty()
                        || check.getCondition() == SealCondition.SEAL_CONDITION_MISSING;
        if (entries.isOdd(entry, "SEAL_DIFFERS") && !gone) {
            return deed(
                    "SEAL_DIFFERS",
                    place,
                    check.getUnit(),
                    expected()
                            .map(number -> scene().say("seal.both", number, check.getNumber()))
                            .orElseGet(() -> scene().say("seal.none", check.getNumber())),
                    check.getCondition() == SealCondition.SEAL_CONDITION_INTACT ? "" : state);
        }
        String kind =
                gone
                        ? "SEAL_GONE"
                        : entries.isOdd(entry, "SEAL_BROKEN") ? "SEAL_FOUND_OPEN" : "SEAL_CHECKED";
        return deed(kind, place, check.getUnit(), check.getNumber(), state);
    }

    /** The seal on the unit then that is most like the number read; the later one of two. */
    private Optional<String> expected() {
        var check = told.getSealChecked();
        var on = new ArrayList<String>();
        entries.standing(_ -> true)
                .toList()
                .reversed()
                .forEach(one -> put(one, check.getUnit(), on));
        return on.stream()
                .reduce(
                        (one, other) ->
                                alike(other, check.getNumber()) >= alike(one, check.getNumber())
                                        ? other
                                        : one);
    }

    private void put(TimelineEntry one, String unit, List<String> on) {
        var happening = one.getEvent().getFactRecorded().getHappening();
        boolean later = Face.start(one.getEventTime()).isAfter(Face.start(entry.getEventTime()));
        if (!later && happening.getSealAffixed().getUnit().equals(unit)) {
            on.add(happening.getSealAffixed().getNumber());
        }
        if (!later && happening.getSealReplaced().getUnit().equals(unit)) {
            on.remove(happening.getSealReplaced().getOldNumber());
            on.add(happening.getSealReplaced().getNewNumber());
        }
    }

    private static int alike(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private Deed deed(String kind, String place, String unit, String... details) {
        return new Deed(
                kind,
                scene().say("did." + kind),
                place,
                List.of(unit),
                Stream.concat(Phrase.all(place).stream(), Phrase.all(details).stream()).toList(),
                List.of());
    }

    private String reason(String code) {
        return code.isEmpty() ? "" : scene().words().code("reason", code);
    }

    private Scene scene() {
        return entries.scene();
    }
}
