package io.yidan.query.page.history;

import io.yidan.proto.tracking.v1.Standing;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.query.page.part.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What happened, newest first, as much of it as the reader asked for, by day. */
public record History(List<Filter> filters, List<Day> days) {
    private static final Set<String> SMALL =
            Set.of(
                    "UNIT_ASSOCIATED",
                    "UNIT_DISSOCIATED",
                    "LOADED",
                    "UNLOADED",
                    "BOOKED",
                    "APPROVED");

    /** A link that shows one choice of rows, and how many events it has. */
    public record Filter(String name, String text, int count, boolean current) {}

    /** The rows of one day. */
    public record Day(String name, List<HistoryRow> rows) {}

    /** What to show. */
    public enum Choice {
        MILESTONES,
        ALL,
        ODD,
        CORRECTED;

        /** The choice by its name in an address; milestones if there is no such. */
        public static Choice of(String name) {
            for (Choice choice : values()) {
                if (choice.name().equalsIgnoreCase(name)) {
                    return choice;
                }
            }
            return MILESTONES;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The history as one choice shows it. */
    public static History of(Scene scene, Choice choice) {
        var entries = scene.view().getTimelineList().reversed();
        var filters = new ArrayList<Filter>();
        for (Choice one : Choice.values()) {
            int count = chosen(scene, entries, one).size();
            filters.add(
                    new Filter(one.key(), scene.say("filter." + one.key()), count, one == choice));
        }
        return new History(filters, days(scene, grouped(scene, chosen(scene, entries, choice))));
    }

    private static List<TimelineEntry> chosen(
            Scene scene, List<TimelineEntry> entries, Choice choice) {
        return entries.stream().filter(entry -> shows(scene, choice, entry)).toList();
    }

    private static boolean shows(Scene scene, Choice choice, TimelineEntry entry) {
        boolean odd =
                entry.getStanding() == Standing.STANDING_IN_CONFLICT
                        || scene.view().getAnomaliesList().stream()
                                .anyMatch(anomaly -> Look.shows(anomaly, entry));
        boolean corrected =
                entry.getStanding() != Standing.STANDING_STANDS
                        || entry.getEvent().getFactRecorded().getEnvelope().getRevision() > 1;
        return switch (choice) {
            case ALL -> true;
            case ODD -> odd;
            case CORRECTED -> corrected;
            case MILESTONES -> odd || !SMALL.contains(Deed.of(scene, entry).kind());
        };
    }

    /** Neighbours that say the same of several units, told by one party on one day, stand together. */
    private static List<List<TimelineEntry>> grouped(Scene scene, List<TimelineEntry> entries) {
        var groups = new ArrayList<List<TimelineEntry>>();
        for (TimelineEntry entry : entries) {
            if (groups.isEmpty() || !alike(scene, groups.getLast().getFirst(), entry)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(entry);
        }
        return groups;
    }

    private static boolean alike(Scene scene, TimelineEntry one, TimelineEntry other) {
        var deed = Deed.of(scene, one);
        var next = Deed.of(scene, other);
        return !deed.units().isEmpty()
                && deed.kind().equals(next.kind())
                && deed.place().equals(next.place())
                && one.getParty().equals(other.getParty())
                && one.getStanding() == Standing.STANDING_STANDS
                && other.getStanding() == Standing.STANDING_STANDS
                && Look.of(scene, one, deed).equals(Look.of(scene, other, next))
                && scene.face()
                        .date(one.getEventTime())
                        .equals(scene.face().date(other.getEventTime()));
    }

    private static List<Day> days(Scene scene, List<List<TimelineEntry>> groups) {
        var days = new ArrayList<Day>();
        for (List<TimelineEntry> group : groups) {
            var row = HistoryRow.of(scene, group);
            if (days.isEmpty() || !days.getLast().name().equals(row.day())) {
                days.add(new Day(row.day(), new ArrayList<>()));
            }
            days.getLast().rows().add(row);
        }
        return days;
    }
}
