package io.yidan.waybill;

import static io.yidan.waybill.testing.JourneyA.*;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillCommand.Ask;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class RequestTest {
    private final Scene scene = Scene.drafted();

    @Test
    void a_request_sent_again_gets_its_first_answer_and_decides_nothing() {
        var approve = new WaybillCommand.Approve(Scene.asks(SHP, "approve"));
        scene.ask(approve).ask(new WaybillCommand.Issue(Scene.asks(MTO, "issue"), Hash.of("")));

        assertThat(scene.ask(approve).answer()).isEqualTo(new Answer.Taken(1, true));
        assertThat(scene.waybill().version()).isEqualTo(2);
    }

    @Test
    void other_content_under_a_request_that_was_taken_is_refused() {
        scene.ask(new WaybillCommand.Approve(Scene.asks(SHP, "approve")));

        var other = new Stamp(SHP, new RequestId("approve"), Hash.of("something else"));
        scene.ask(new WaybillCommand.Approve(new Ask(WAYBILL, other, Optional.empty())));

        assertThat(why()).isEqualTo(Refusal.REQUEST_ID_REUSED);
    }

    @Test
    void a_refused_request_is_decided_anew() {
        var issue = new WaybillCommand.Issue(Scene.asks(MTO, "issue"), Hash.of(""));
        scene.ask(issue);
        assertThat(why()).isEqualTo(Refusal.NOT_IN_THIS_STAGE);

        scene.ask(new WaybillCommand.Approve(Scene.asks(SHP, "approve"))).ask(issue);

        assertThat(scene.answer()).isEqualTo(new Answer.Taken(2, false));
    }

    @Test
    void a_decision_that_rests_on_an_older_revision_is_refused() {
        scene.ask(new WaybillCommand.Approve(resting(7)));
        assertThat(why()).isEqualTo(Refusal.REVISION_MOVED_ON);

        assertThat(scene.ask(new WaybillCommand.Approve(resting(0))).answer())
                .isInstanceOf(Answer.Taken.class);
    }

    private static Ask resting(long revision) {
        var ask = Scene.asks(SHP, "approve");
        return new Ask(ask.waybill(), ask.stamp(), Optional.of(revision));
    }

    private Refusal why() {
        return ((Answer.Refused) scene.answer()).why();
    }
}
