package io.yidan.query.page.part;

import io.yidan.query.page.Approved;
import io.yidan.query.page.Told;
import io.yidan.query.page.history.TwentyBoxes;
import io.yidan.query.page.words.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What the page says first, at fifteen moments of journey A with all its boxes. */
class AnswersThroughTheJourneyTest {
    private static final List<String> MOMENTS =
            List.of(
                    "2026-08-31T15:00+08:00",
                    "2026-08-31T17:00+08:00",
                    "2026-09-04T18:00+08:00",
                    "2026-09-05T20:00+08:00",
                    "2026-09-06T08:00+08:00",
                    "2026-09-06T12:00+08:00",
                    "2026-09-07T05:30+08:00",
                    "2026-09-07T06:30+08:00",
                    "2026-09-07T15:00+08:00",
                    "2026-09-07T16:30+08:00",
                    "2026-09-07T19:00+08:00",
                    "2026-09-08T02:00+08:00",
                    "2026-09-08T08:00+08:00",
                    "2026-09-10T18:30+08:00",
                    "2026-09-15T11:00+08:00");

    @ParameterizedTest
    @EnumSource
    void every_moment_has_its_sentence(Language language) throws IOException {
        Approved.check("answers-" + language.tag(), lines(language));
    }

    static List<String> lines(Language language) {
        var lines = new ArrayList<String>();
        for (String moment : MOMENTS) {
            var scene =
                    Scene.of(
                            TwentyBoxes.knownAt(moment),
                            language,
                            OffsetDateTime.parse(moment).toInstant(),
                            Told.DIRECTORY,
                            "PLT");
            lines.add("== " + moment);
            lines.add(answer(scene));
            Parts.arrival(scene).map(AnswersThroughTheJourneyTest::arrival).ifPresent(lines::add);
            Parts.holds(scene).forEach(hold -> lines.add(hold(hold)));
            Parts.owed(scene).forEach(owed -> lines.add(owed(scene, owed)));
            Parts.custody(scene)
                    .forEach(line -> lines.add("  = " + line.party() + ": " + line.units()));
        }
        return lines;
    }

    private static String answer(Scene scene) {
        var answer = Parts.headline(scene);
        String rule = answer.owed() == null ? "" : String.join("", answer.rule(scene.words()));
        return answer.sign()
                + ": "
                + String.join("", answer.clauses())
                + " / "
                + answer.reason()
                + answer.more()
                + rule
                + answer.counts();
    }

    private static String arrival(Arrival arrival) {
        return "  > "
                + String.join(
                        " | ",
                        arrival.label(),
                        arrival.when().text(),
                        arrival.plan(),
                        arrival.difference(),
                        arrival.source());
    }

    private static String hold(HoldFrame hold) {
        return "  # "
                + String.join(
                        " | ",
                        hold.title(),
                        hold.units(),
                        hold.by(),
                        hold.why(),
                        hold.since().text(),
                        hold.liftedWhen().text(),
                        hold.lifted().text(),
                        hold.liftReason().text());
    }

    private static String owed(Scene scene, OwedLine owed) {
        return (owed.mine() ? "  ! " : "  - ")
                + String.join(
                        " | ",
                        owed.sign(),
                        owed.lacking(),
                        scene.say("owed.who", owed.who(), owed.act()),
                        owed.since(),
                        owed.due() + owed.overdue(),
                        owed.rule() + " " + owed.ruleName());
    }
}
