package io.yidan.query.page.history.item;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.query.page.words.Phrase;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was done, in words.
 *
 * @param kind name of the deed
 * @param alike what deeds of one act have in common beside kind and party
 * @param units boxes concerned
 * @param details all else, one by one
 * @param notes what is told of single units, for who looks closer
 */
public record Deed(
        String kind,
        String headline,
        String alike,
        List<String> units,
        List<Phrase> details,
        List<Phrase> notes) {
    /** Kind of a deed by which custody passes. */
    public static final String CUSTODY = "CUSTODY";

    static Deed of(Entries entries, TimelineEntry entry) {
        return entry.getEvent().hasFactRecorded()
                ? Fact.of(entries, entry)
                : Decision.of(entries, entry);
    }

    /** Custody passes to a party; {@code basis} tells custody taken alone from custody handed over. */
    static Deed custody(
            String party,
            String basis,
            List<String> units,
            List<Phrase> details,
            List<Phrase> notes) {
        return new Deed(CUSTODY, party, party + " " + basis, units, details, notes);
    }

    Deed and(Phrase more) {
        return with(Stream.concat(details.stream(), Stream.of(more)).toList());
    }

    Deed with(List<Phrase> other) {
        return new Deed(kind, headline, alike, units, other, notes);
    }
}
