package io.yidan.query.page.history.item;

import io.yidan.proto.tracking.v1.Standing;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Weighed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened, with its words.
 *
 * @param entry the record that tells it
 * @param follows whether it only follows from what that record tells, which is shown by itself
 * @param before the earlier version whose place it took, if it corrects one that was there before it
 */
public record Item(
        TimelineEntry entry,
        Deed deed,
        Look look,
        boolean follows,
        Optional<TimelineEntry> before) {

    /** All that happened, oldest first; custody that passes because units leave or are delivered stands by itself. */
    public static List<Item> of(Entries entries) {
        var items = new ArrayList<Item>();
        for (TimelineEntry entry : entries.all()) {
            var deed = Deed.of(entries, entry);
            var look = Look.of(entries, entry, deed);
            items.add(new Item(entry, deed, look, false, before(entries, entry)));
            taken(entries, entry, deed)
                    .map(
                            custody ->
                                    new Item(
                                            entry,
                                            custody,
                                            Look.of(entries, entry, custody),
                                            true,
                                            Optional.empty()))
                    .ifPresent(items::add);
        }
        return items;
    }

    private static Optional<TimelineEntry> before(Entries entries, TimelineEntry entry) {
        return version(entry) > 1 && Entries.stands(entry)
                ? entries.tellings(entry).stream()
                        .filter(one -> one.getStanding() == Standing.STANDING_CORRECTED)
                        .filter(one -> one.getRevision() < entry.getRevision())
                        .max(Comparator.comparing(Item::version))
                : Optional.empty();
    }

    private static long version(TimelineEntry entry) {
        return entry.getEvent().getFactRecorded().getEnvelope().getRevision();
    }

    private static Optional<Deed> taken(Entries entries, TimelineEntry entry, Deed deed) {
        return switch (deed.kind()) {
            case "DEPARTED", "DELIVERED" ->
                    Entries.stands(entry)
                            ? entries.custody()
                                    .takenByOneSide(deed.units(), entry.getEventTime())
                                    .map(party -> taken(entries, entry, deed, party))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Deed taken(Entries entries, TimelineEntry entry, Deed deed, String party) {
        var units =
                deed.units().stream()
                        .filter(
                                unit ->
                                        entries.custody()
                                                .took(
                                                        party,
                                                        unit,
                                                        entry.getEventTime(),
                                                        "ONE_SIDED"))
                        .toList();
        return Deed.custody(party, "ONE_SIDED", units, List.of(), List.of());
    }

    /** Number of the record; the same for what follows from it. */
    public long record() {
        return entry.getRevision();
    }

    public EventTime time() {
        return entry.getEventTime();
    }

    public boolean is(String kind) {
        return deed.kind().equals(kind);
    }

    public boolean stands() {
        return Entries.stands(entry);
    }

    /** Whether it is told as done, not as asked for, planned or expected; an estimate is told as given. */
    public boolean happened() {
        return is("ETA_UPDATED") || !Entries.ahead(entry);
    }

    /** Whether it does not count any more. */
    public boolean struck() {
        return !stands() && entry.getStanding() != Standing.STANDING_IN_CONFLICT;
    }

    /** Whether it is a version that takes the place of an earlier one. */
    public boolean corrects() {
        return stands() && version(entry) > 1;
    }

    /** The weighing it tells of, if any. */
    public Optional<Weighed> weighed() {
        var happening = entry.getEvent().getFactRecorded().getHappening();
        return happening.hasWeighed() ? Optional.of(happening.getWeighed()) : Optional.empty();
    }
}
