package io.yidan.query.page.history;

import io.yidan.proto.tracking.v1.Standing;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.query.page.part.CustodyLine;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A row of what happened; several of one kind told one after the other are one row.
 *
 * @param bar which custodian had the units then, counted in order
 * @param sign name of a sign before the headline, or empty
 * @param struck whether it does not count any more
 * @param lag how much later it was learned
 * @param late what to say of it being late or early, or empty
 * @param marks corrected, withdrawn, in conflict, or empty
 */
public record HistoryRow(
        long revision,
        String day,
        int bar,
        Face.Shown time,
        String until,
        String sign,
        String tone,
        String headline,
        boolean struck,
        String line,
        String who,
        String local,
        String lag,
        String late,
        String marks) {
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration LATE = Duration.ofHours(1);
    private static final int AHEAD = -60;

    static HistoryRow of(Scene scene, List<TimelineEntry> entries) {
        var last = entries.getFirst();
        var first = entries.getLast();
        var deed = Deed.of(scene, last);
        int units =
                (int)
                        entries.stream()
                                .flatMap(entry -> Deed.of(scene, entry).units().stream())
                                .distinct()
                                .count();
        var look = Look.of(scene, last, deed);
        boolean several = entries.size() > 1;
        return new HistoryRow(
                last.getRevision(),
                scene.face().longDay(scene.face().date(last.getEventTime())),
                CustodyLine.bar(scene, last.getEventTime()),
                scene.face().clock(first.getEventTime()),
                several && !same(first, last) ? scene.face().clock(last.getEventTime()).text() : "",
                look.sign(),
                look.tone(),
                deed.headline(scene),
                struck(last),
                several ? deed.withoutDetails().line(scene, units) : deed.line(scene, units),
                scene.names().party(last.getParty()),
                scene.face().local(last.getEventTime()).orElse(""),
                lag(scene, last),
                late(scene, last).orElse(""),
                marks(scene, last));
    }

    private static boolean same(TimelineEntry one, TimelineEntry other) {
        return Face.start(one.getEventTime()).equals(Face.start(other.getEventTime()));
    }

    private static boolean struck(TimelineEntry entry) {
        return switch (entry.getStanding()) {
            case STANDING_CORRECTED, STANDING_WITHDRAWN, STANDING_SET_ASIDE -> true;
            default -> false;
        };
    }

    /** Up to a quarter of an hour as a difference, later as the time at which it was learned. */
    private static String lag(Scene scene, TimelineEntry entry) {
        var lag = Duration.ofSeconds(Math.max(0, entry.getLagSeconds()));
        if (lag.compareTo(SOON) > 0) {
            return scene.say("lag.learned", scene.face().time(entry.getRecordedAt()).text());
        }
        return lag.toSeconds() < 60
                ? scene.say("lag.seconds", lag.toSeconds())
                : scene.say("lag.minutes", lag.toMinutes());
    }

    private static Optional<String> late(Scene scene, TimelineEntry entry) {
        var lag = Duration.ofSeconds(entry.getLagSeconds());
        if (lag.toSeconds() < AHEAD) {
            return Optional.of(scene.say("lag.ahead", scene.face().length(lag)));
        }
        return lag.compareTo(LATE) > 0
                ? Optional.of(scene.say("lag.late", scene.face().length(lag)))
                : Optional.empty();
    }

    private static String marks(Scene scene, TimelineEntry entry) {
        if (entry.getStanding() != Standing.STANDING_STANDS) {
            return scene.say("standing." + entry.getStanding().name());
        }
        return entry.getEvent().getFactRecorded().getEnvelope().getRevision() > 1
                ? scene.say("standing.correction", scene.face().time(entry.getRecordedAt()).text())
                : "";
    }
}
