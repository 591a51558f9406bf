package io.yidan.query.page.history;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.query.page.history.item.Item;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * When an act was learned: soon after it happened as a difference, later by the clock, with how late that was.
 *
 * @param late what to say of it being late, or told before it can have happened; else empty
 */
record Lag(String learned, String late) {
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final int AHEAD = -60;

    static Lag of(Scene scene, Act act) {
        var worst =
                told(act).stream()
                        .map(Item::entry)
                        .max(Comparator.comparing(TimelineEntry::getLagSeconds))
                        .orElseThrow();
        var lag = lag(worst);
        if (act.items().stream().anyMatch(Lag::doubtful)) {
            var early = act.items().stream().filter(Lag::doubtful).findFirst().get().entry();
            return new Lag(
                    learned(scene, worst),
                    scene.say(
                            "lag.ahead",
                            scene.face()
                                    .between(
                                            Face.instant(early.getRecordedAt()),
                                            Face.start(early.getEventTime()))));
        }
        if (lag.compareTo(SOON) > 0) {
            boolean corrects = act.items().stream().allMatch(item -> item.before().isPresent());
            return new Lag(
                    learned(scene, worst),
                    corrects ? "" : late(scene, act, scene.face().length(lag)));
        }
        return new Lag(
                lag.toSeconds() < 60
                        ? scene.say("lag.seconds", lag.toSeconds())
                        : scene.say("lag.minutes", lag.toMinutes()),
                "");
    }

    /** How late one record of several is; empty if it came soon. */
    static String late(Scene scene, Item item) {
        var lag = lag(item.entry());
        return lag.compareTo(SOON) > 0 ? scene.say("lag.late", scene.face().length(lag)) : "";
    }

    /** Whether it was told a minute or more before it is said to have happened. */
    static boolean doubtful(Item item) {
        return item.happened() && item.entry().getLagSeconds() <= AHEAD;
    }

    private static String late(Scene scene, Act act, String length) {
        var late =
                told(act).stream()
                        .map(item -> lag(item.entry()))
                        .filter(lag -> lag.compareTo(SOON) > 0)
                        .toList();
        boolean alike =
                late.size() == told(act).size()
                        && late.stream().map(scene.face()::length).distinct().count() == 1;
        return alike
                ? scene.say("lag.late", length)
                : scene.say("lag.someLate", late.size(), length);
    }

    /** A correction is no late report. */
    private static List<Item> told(Act act) {
        var first = act.items().stream().filter(item -> item.before().isEmpty()).toList();
        return first.isEmpty() ? act.items() : first;
    }

    private static String learned(Scene scene, TimelineEntry entry) {
        return scene.say(
                "lag.learned", scene.face().beside(entry.getRecordedAt(), entry.getEventTime()));
    }

    private static Duration lag(TimelineEntry entry) {
        return Duration.ofSeconds(Math.max(0, entry.getLagSeconds()));
    }
}
