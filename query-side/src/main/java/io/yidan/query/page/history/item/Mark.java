package io.yidan.query.page.history.item;

import io.yidan.proto.tracking.v1.Standing;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of a record beside what it tells: corrected, withdrawn, in conflict.
 *
 * @param record number of the other record it points to, or -1
 */
public record Mark(String text, long record) {

    /** Everything to be said of it. */
    public static List<Mark> of(Entries entries, Item item) {
        var entry = item.entry();
        var scene = entries.scene();
        return switch (entry.getStanding()) {
            case STANDING_CORRECTED -> List.of(older(entries, entry));
            case STANDING_WITHDRAWN -> withdrawn(entries, entry);
            case STANDING_IN_CONFLICT -> List.of(said(scene, entry, rival(entries, entry)));
            case STANDING_SET_ASIDE ->
                    List.of(said(scene, entry, stands(entries, entry).map(Mark::record)));
            case STANDING_STANDS -> standing(entries, item);
            case STANDING_UNSPECIFIED, UNRECOGNIZED -> List.of();
        };
    }

    private static List<Mark> standing(Entries entries, Item item) {
        var entry = item.entry();
        var scene = entries.scene();
        var marks = new ArrayList<Mark>();
        if (item.before().isPresent()) {
            marks.add(new Mark(corrected(scene, entry, item.before().get().getEventTime()), -1));
        }
        boolean settled =
                entries.tellings(entry).stream()
                        .anyMatch(one -> one.getStanding() == Standing.STANDING_SET_ASIDE);
        if (settled && !item.follows()) {
            marks.add(new Mark(scene.say("standing.settled"), -1));
        }
        return marks;
    }

    private static String corrected(Scene scene, TimelineEntry entry, EventTime beside) {
        String time = scene.face().beside(entry.getRecordedAt(), beside);
        String code = entry.getEvent().getFactRecorded().getEnvelope().getCorrectionCode();
        return code.isEmpty()
                ? scene.say("standing.correction", time)
                : scene.say("standing.correctionWhy", time, scene.words().code("reason", code));
    }

    private static Mark older(Entries entries, TimelineEntry entry) {
        var newer = stands(entries, entry);
        boolean cameAfter = newer.filter(one -> record(one) < record(entry)).isPresent();
        return new Mark(
                entries.scene()
                        .say(cameAfter ? "standing.stale" : "standing." + entry.getStanding()),
                newer.map(Mark::record).orElse(-1L));
    }

    private static List<Mark> withdrawn(Entries entries, TimelineEntry entry) {
        var scene = entries.scene();
        var marks = new ArrayList<Mark>();
        entries.tellings(entry).stream()
                .filter(one -> envelope(one).hasWithdrawal())
                .forEach(
                        one -> {
                            var taken = envelope(one).getWithdrawal();
                            marks.add(
                                    new Mark(
                                            scene.say(
                                                    "standing.withdrawnWhy",
                                                    scene.face()
                                                            .beside(
                                                                    one.getRecordedAt(),
                                                                    entry.getEventTime()),
                                                    scene.words()
                                                            .code("reason", taken.getReasonCode())),
                                            record(one)));
                            if (!taken.getReplacedBy().isEmpty()) {
                                marks.add(replaced(entries, one, taken.getReplacedBy()));
                            }
                        });
        return marks.isEmpty()
                ? List.of(new Mark(scene.say("standing." + entry.getStanding()), -1))
                : marks;
    }

    /** The fact in its place, called by what it says once it is told. */
    private static Mark replaced(Entries entries, TimelineEntry withdrawal, String by) {
        var other =
                entries
                        .tellings(withdrawal.getParty(), envelope(withdrawal).getSourceSystem(), by)
                        .stream()
                        .filter(Entries::stands)
                        .findFirst();
        String what =
                other.map(one -> Deed.of(entries, one))
                        .map(
                                deed ->
                                        deed.headline()
                                                + deed.units().stream()
                                                        .findFirst()
                                                        .map(unit -> " " + Names.unit(unit))
                                                        .orElse(""))
                        .orElse(by);
        return new Mark(
                entries.scene().say("standing.replaced", what),
                other.map(Mark::record).orElse(-1L));
    }

    private static Optional<Long> rival(Entries entries, TimelineEntry entry) {
        return entries.tellings(entry).stream()
                .filter(one -> one.getStanding() == entry.getStanding())
                .map(Mark::record)
                .filter(record -> record != record(entry))
                .findFirst();
    }

    private static Optional<TimelineEntry> stands(Entries entries, TimelineEntry entry) {
        return entries.tellings(entry).stream().filter(Entries::stands).findFirst();
    }

    private static Mark said(Scene scene, TimelineEntry entry, Optional<Long> other) {
        return new Mark(scene.say("standing." + entry.getStanding()), other.orElse(-1L));
    }

    private static FactEnvelope envelope(TimelineEntry entry) {
        return entry.getEvent().getFactRecorded().getEnvelope();
    }

    private static long record(TimelineEntry entry) {
        return entry.getRevision();
    }
}
