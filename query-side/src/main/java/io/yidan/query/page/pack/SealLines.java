package io.yidan.query.page.pack;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.Happening;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every seal put on, read, opened or replaced, as it was told, and what does not fit. */
record SealLines(Evidence evidence) {
    private static final Set<Happening.KindCase> KINDS =
            EnumSet.of(
                    Happening.KindCase.SEAL_AFFIXED,
                    Happening.KindCase.SEAL_CHECKED,
                    Happening.KindCase.SEAL_BROKEN,
                    Happening.KindCase.SEAL_REPLACED);
    private static final List<String> COLUMNS =
            List.of("unit", "did", "number", "instead", "seal", "reason", "odd", "photo");

    PackTable table() {
        return new PackTable(
                "seals",
                Stream.concat(COLUMNS.stream(), Evidence.SOURCE.stream()).toList(),
                evidence.facts(told -> KINDS.contains(told.getKindCase()))
                        .map(entry -> evidence.row(entry, cells(entry)))
                        .toList());
    }

    private Stream<String> cells(TimelineEntry entry) {
        var told = Evidence.happening(entry);
        String odd = evidence.odd(entry);
        if (told.hasSealAffixed()) {
            var seal = told.getSealAffixed();
            String kind = kind(seal.getSource().name());
            return cells(told, seal.getUnit(), seal.getNumber(), "", kind, "", odd, "");
        }
        if (told.hasSealChecked()) {
            var seal = told.getSealChecked();
            String state = kind(seal.getCondition().name());
            String photo = seal.getPhotoSha256();
            return cells(told, seal.getUnit(), seal.getNumber(), "", state, "", odd, photo);
        }
        if (told.hasSealBroken()) {
            var seal = told.getSealBroken();
            String why = evidence.reason(seal.getReasonCode());
            return cells(told, seal.getUnit(), seal.getNumber(), "", "", why, odd, "");
        }
        var seal = told.getSealReplaced();
        return cells(
                told,
                seal.getUnit(),
                seal.getNewNumber(),
                seal.getOldNumber(),
                kind(seal.getSource().name()),
                evidence.reason(seal.getReasonCode()),
                odd,
                "");
    }

    private Stream<String> cells(Happening told, String unit, String... more) {
        return Stream.concat(
                Stream.of(unit, evidence.say("pack." + told.getKindCase().name())),
                Stream.of(more));
    }

    private String kind(String name) {
        return evidence.say("seal." + name);
    }
}
