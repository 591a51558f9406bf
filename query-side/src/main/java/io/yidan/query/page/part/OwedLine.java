package io.yidan.query.page.part;

import com.google.protobuf.Timestamp;

import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.query.page.rules.RuleBook;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;
import io.yidan.waybill.owed.Owed;
import io.yidan.waybill.owed.Rule;
import io.yidan.waybill.owed.Since;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An act somebody owes.
 *
 * @param sign name of its sign
 * @param mine whether the reader's own party owes it
 * @param lacking what is lacking, of which units
 * @param who party that owes the act
 * @param act the act, as a verb
 * @param rule number of the rule
 * @param ruleName what the rule is called
 * @param since since when, with how long that is
 * @param due until when, or empty
 * @param overdue how long it is overdue, or empty
 */
public record OwedLine(
        String sign,
        boolean mine,
        String lacking,
        String who,
        String act,
        String rule,
        String ruleName,
        String since,
        String due,
        String overdue) {

    /** Whether it is told on the page of the amendments. */
    public boolean amendment() {
        return rule.equals(Rule.AMENDMENT_OPEN.id());
    }

    /** What the reader's own party owes stands first. */
    static List<OwedLine> of(Scene scene) {
        return scene.answer().owed().stream()
                .map(owed -> of(scene, owed))
                .sorted(Comparator.comparing((OwedLine line) -> !line.mine()))
                .toList();
    }

    /** One act owed, in words. */
    public static OwedLine of(Scene scene, Owed owed) {
        var now = scene.face().now();
        var since = time(scene, owed.since());
        return new OwedLine(
                sign(owed, now),
                owed.debtor().value().equals(scene.reader()),
                lacking(scene, owed),
                scene.names().party(owed.debtor().value()),
                scene.say("act." + owed.act().name()),
                owed.rule().id(),
                RuleBook.in(scene.words().language()).name(owed.rule().id()),
                since.map(time -> since(scene, time)).orElse(""),
                owed.due().map(due -> scene.say("owed.due", at(scene, due))).orElse(""),
                owed.overdue(now)
                        ? scene.say("owed.overdue", scene.face().between(owed.due().get(), now))
                        : "");
    }

    private static String sign(Owed owed, Instant now) {
        return switch (owed.rule()) {
            case HOLD_OPEN -> "hold";
            case SEAL_NOT_SETTLED, FACTS_CONTRADICT -> "odd";
            case NO_WORD -> "late";
            default -> owed.overdue(now) || owed.stops() ? "late" : "plan";
        };
    }

    private static String lacking(Scene scene, Owed owed) {
        if (owed.rule() == Rule.AMENDMENT_OPEN) {
            return scene.say("lacking." + owed.rule().name(), changed(scene, owed.reference()));
        }
        String units =
                switch (owed.units().size()) {
                    case 0 -> scene.say("hold.all");
                    case 1 -> Names.unit(owed.units().getFirst().value());
                    default -> scene.names().units(owed.units().size());
                };
        String why =
                owed.reason().isEmpty()
                        ? ""
                        : scene.say("owed.why", scene.words().code("reason", owed.reason()));
        return joined(scene.say("lacking." + owed.rule().name(), units)) + why;
    }

    /** The fields an amendment changes. */
    private static String changed(Scene scene, String amendment) {
        return scene.view().getAmendmentsList().stream()
                .filter(one -> one.getAmendmentId().equals(amendment))
                .findFirst()
                .map(one -> new Changed(scene.words(), one).summary())
                .orElseGet(() -> scene.say("amend.title"));
    }

    /** A blank stands between Chinese and a number, not between Chinese and Chinese. */
    private static String joined(String text) {
        return text.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
    }

    private static String since(Scene scene, EventTime time) {
        if (Face.start(time).isAfter(scene.face().now())) {
            return "";
        }
        return time.hasDay()
                ? scene.say("owed.sinceDay", scene.face().time(time).text())
                : scene.say("owed.since", scene.face().time(time).text(), scene.face().since(time));
    }

    private static String at(Scene scene, Instant time) {
        return scene.face()
                .time(Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build())
                .text();
    }

    private static Optional<EventTime> time(Scene scene, Since since) {
        return switch (since) {
            case Since.Told told -> Optional.of(Times.write(told.at()));
            case Since.Recorded recorded ->
                    scene.view().getTimelineList().stream()
                            .filter(entry -> entry.getRevision() == recorded.version())
                            .findFirst()
                            .map(TimelineEntry::getRecordedAt)
                            .map(OwedLine::recorded);
        };
    }

    private static EventTime recorded(Timestamp time) {
        return EventTime.newBuilder()
                .setInstant(ZonedInstant.newBuilder().setAt(time).setOffsetMinutes(480))
                .build();
    }
}
