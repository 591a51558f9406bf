package io.yidan.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.waybill.owed.Answer;
import io.yidan.waybill.owed.Claim;
import io.yidan.waybill.owed.Since;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.EventTime;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class AnswersTest {
    private static final Instant LATE = Times.at("2026-09-07T18:00+08:00").at();

    @Test
    void the_view_answers_at_any_time_as_the_waybill_itself_would() {
        for (Scene scene : moments()) {
            for (int hours = -200; hours <= 48; hours++) {
                Instant at = LATE.plusSeconds(hours * 3600L);
                var asked = Answer.of(scene.waybill(), scene.journey(), at);
                var read = Answers.of(Told.view(scene.events()), at);

                assertThat(read.state()).isEqualTo(asked.state());
                assertThat(read.counts()).isEqualTo(asked.counts());
                assertThat(read.place()).isEqualTo(asked.place());
                assertThat(lines(read)).isEqualTo(lines(asked));
            }
        }
    }

    @Test
    void what_is_owed_since_a_decision_is_owed_since_that_was_recorded() {
        var owed = Answers.of(Told.view(Scene.approved().events()), LATE).owed().getFirst();

        assertThat(owed.since())
                .isEqualTo(
                        new Since.Told(
                                new EventTime.Moment(
                                        Instant.parse("2026-08-31T06:21:00Z"),
                                        480,
                                        EventTime.Precision.SECOND)));
    }

    @Test
    void every_claim_says_its_rule_by_number_and_name() {
        var scene = StoryA.withTheTerminal();

        assertThat(Told.view(scene.events()).getOwedList())
                .hasSameSizeAs(Claim.of(scene.waybill(), scene.journey()))
                .allSatisfy(view -> assertThat(view.getRule()).matches("R-[0-9]{2}"))
                .extracting(view -> view.getRuleName() + " " + view.getAct())
                .contains("HOLD_OPEN LIFT_HOLD", "NOT_SENT_ON SEND_ON");
    }

    /** Since when is left out: the waybill does not know when its decisions were recorded. */
    private static Set<String> lines(Answer answer) {
        return answer.owed().stream()
                .map(
                        one ->
                                String.join(
                                        " ",
                                        one.rule().id(),
                                        one.debtor().value(),
                                        one.due().toString(),
                                        one.stopped().toString()))
                .collect(Collectors.toSet());
    }

    private static List<Scene> moments() {
        return List.of(
                Scene.drafted(),
                Scene.issued(),
                StoryA.gone(),
                StoryA.offered(),
                StoryA.held(),
                StoryA.goingOn(),
                StoryA.withTheTerminal(),
                StoryA.settled());
    }
}
