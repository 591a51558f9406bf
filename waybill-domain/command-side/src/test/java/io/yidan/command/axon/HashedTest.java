package io.yidan.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.codec.content.Contents;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.testing.Changes;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.value.Bytes;

import org.junit.jupiter.api.Test;

/** What is fixed by a decision is the content as it is from then on, whatever hash was asked with. */
class HashedTest {
    private static final ContentChange HEAVIER = Changes.cargo(Changes.weighing(84_100_000));
    private static final RequestId AMENDMENT = new RequestId("amd");
    private final Scene scene = Scene.issued();

    @Test
    void an_issue_fixes_the_content_of_the_draft() {
        var issue = new WaybillCommand.Issue(Scene.asks(JourneyA.MTO, "i"), Hash.of("wrong"));

        assertThat(Hashed.of(Scene.approved().waybill(), issue))
                .isEqualTo(
                        new WaybillCommand.Issue(issue.ask(), Contents.hash(JourneyA.content())));
    }

    @Test
    void the_last_yes_fixes_the_content_with_the_change_made() {
        scene.ask(Hashed.of(scene.waybill(), proposed()));
        scene.ask(Hashed.of(scene.waybill(), accepted()));

        var fixed = ((WaybillEvent.AmendmentAccepted) scene.events().getLast()).contentHash();
        assertThat(fixed).contains(hashOfNow()).contains(changed());
    }

    @Test
    void a_proposal_that_takes_effect_at_once_fixes_it_too() {
        var hashed = (WaybillCommand.ProposeAmendment) Hashed.of(scene.waybill(), proposed());

        assertThat(hashed.contentHash()).isEqualTo(changed());
    }

    @Test
    void a_yes_to_an_amendment_nobody_knows_is_left_to_the_waybill_to_refuse() {
        var hashed = (WaybillCommand.AcceptAmendment) Hashed.of(scene.waybill(), accepted());

        assertThat(hashed.contentHash()).isEqualTo(Contents.hash(JourneyA.content()));
    }

    @Test
    void other_decisions_stay_as_they_are() {
        var close = new WaybillCommand.Close(Scene.asks(JourneyA.MTO, "c"));

        assertThat(Hashed.of(Waybill.NONE, close)).isSameAs(close);
    }

    private WaybillCommand.ProposeAmendment proposed() {
        return new WaybillCommand.ProposeAmendment(
                Scene.asks(JourneyA.SHP, AMENDMENT.value()),
                scene.waybill().version(),
                "weighed again",
                HEAVIER,
                Hash.of("wrong"));
    }

    private static WaybillCommand.AcceptAmendment accepted() {
        return new WaybillCommand.AcceptAmendment(
                Scene.asks(JourneyA.MTO, "yes"), AMENDMENT, Hash.of("wrong"));
    }

    private Bytes hashOfNow() {
        return Contents.hash(scene.waybill().content().orElseThrow());
    }

    private static Bytes changed() {
        return Contents.hash(HEAVIER.to(JourneyA.content()));
    }
}
