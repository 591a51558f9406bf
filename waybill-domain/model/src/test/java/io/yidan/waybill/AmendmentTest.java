package io.yidan.waybill;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.amend.Amendment.State;
import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.amend.Difference;
import io.yidan.waybill.amend.Field;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.testing.Changes;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.Test;

import java.util.List;

class AmendmentTest {
    private static final RequestId AMENDMENT = new RequestId("amd");
    private static final ContentChange HEAVIER = Changes.cargo(Changes.weighing(84_100_000));

    private final Scene scene = Scene.issued();

    @Test
    void the_waybill_stands_as_it_is_until_everybody_with_a_say_has_agreed() {
        propose(SHP, HEAVIER);

        assertThat(amendment().awaited()).containsExactly(MTO);
        assertThat(grossGrams()).isEqualTo(83_900_000);

        accept(MTO);

        assertThat(amendment().state()).isEqualTo(State.ACCEPTED);
        assertThat(grossGrams()).isEqualTo(84_100_000);
    }

    @Test
    void the_original_is_kept_beside_the_proposal_field_by_field() {
        propose(SHP, HEAVIER);
        accept(MTO);

        assertThat(amendment().before()).isEqualTo(content());
        assertThat(amendment().differences())
                .containsExactly(new Difference(Field.GROSS_WEIGHT, "1", "83900000", "84100000"));
    }

    @Test
    void who_must_agree_follows_from_the_fields_and_all_of_them_must() {
        var leg = Legs.of(3).by(RDC);
        propose(MTO, Changes.legs(leg, content().legs().get(3), content().legs().get(4)));
        assertThat(amendment().awaited()).containsExactlyInAnyOrder(CNR, RDC);

        accept(CNR, "yes-1");
        assertThat(amendment().state()).isEqualTo(State.OPEN);
        assertThat(why(accept(CNR, "yes-2"))).isEqualTo(Refusal.AMENDMENT_NOT_OPEN);

        accept(RDC, "yes-3");
        assertThat(scene.waybill().content().orElseThrow().leg(3).orElseThrow().carrier())
                .isEqualTo(RDC);
    }

    @Test
    void what_concerns_nobody_else_takes_effect_at_once() {
        var operator = content().parties().get(2);
        var named =
                new io.yidan.waybill.content.Party(
                        operator.role(),
                        operator.id(),
                        operator.nameZh(),
                        "Demo Multimodal Operator",
                        operator.creditCode());
        propose(MTO, Changes.parties(named));

        assertThat(amendment().state()).isEqualTo(State.ACCEPTED);
        assertThat(scene.waybill().content().orElseThrow().parties().get(2)).isEqualTo(named);
    }

    @Test
    void a_party_proposes_only_what_it_has_a_say_in() {
        assertThat(why(propose(RDC, HEAVIER))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(((Answer.Refused) scene.answer()).detail())
                .isEqualTo("RDC has no say in GROSS_WEIGHT 1");
        assertThat(propose(DCL, HEAVIER)).isInstanceOf(Answer.Taken.class);
        assertThat(amendment().awaited()).containsExactly(SHP, MTO);
    }

    @Test
    void one_no_of_those_asked_ends_it_and_the_waybill_stays() {
        propose(SHP, HEAVIER);

        assertThat(why(decline(PLT))).isEqualTo(Refusal.AMENDMENT_NOT_OPEN);
        decline(MTO);

        assertThat(amendment().state()).isEqualTo(State.DECLINED);
        assertThat(amendment().answer()).isEqualTo("slip says otherwise");
        assertThat(grossGrams()).isEqualTo(83_900_000);
        assertThat(why(accept(MTO, "late"))).isEqualTo(Refusal.AMENDMENT_NOT_OPEN);
    }

    @Test
    void only_its_proposer_takes_it_back() {
        propose(SHP, HEAVIER);

        assertThat(why(cancel(MTO, "no-1"))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(cancel(SHP, "no-2")).isInstanceOf(Answer.Taken.class);
        assertThat(amendment().state()).isEqualTo(State.CANCELLED);
        assertThat(why(cancel(SHP, "no-3"))).isEqualTo(Refusal.AMENDMENT_NOT_OPEN);
    }

    @Test
    void it_rests_on_the_content_and_facts_in_between_do_no_harm() {
        long read = scene.waybill().version();
        scene.tell(fact("KZR", "smgs", "1").received(BOX_1));
        assertThat(propose(SHP, "amd", read, HEAVIER)).isInstanceOf(Answer.Taken.class);
        accept(MTO);

        assertThat(why(propose(SHP, "late", read, Changes.cargo(Changes.weighing(85_000_000)))))
                .isEqualTo(Refusal.REVISION_MOVED_ON);
        assertThat(why(propose(SHP, "early", 99, Changes.cargo(Changes.weighing(85_000_000)))))
                .isEqualTo(Refusal.REVISION_MOVED_ON);
    }

    @Test
    void two_open_ones_never_touch_the_same_entry() {
        propose(SHP, HEAVIER);

        assertThat(why(propose(MTO, "second", now(), Changes.withoutLine(1))))
                .isEqualTo(Refusal.AMENDMENT_OVERLAPS);
        assertThat(propose(MTO, "other", now(), Changes.units(List.of(), List.of(BOX_12))))
                .isInstanceOf(Answer.Taken.class);
    }

    @Test
    void one_that_changes_nothing_is_refused() {
        assertThat(why(propose(SHP, Changes.NOTHING))).isEqualTo(Refusal.AMENDMENT_EMPTY);
        assertThat(why(propose(SHP, Changes.cargo(Changes.weighing(83_900_000)))))
                .isEqualTo(Refusal.AMENDMENT_EMPTY);
    }

    @Test
    void the_content_after_it_must_hold_as_that_of_a_draft() {
        assertThat(why(propose(SHP, Changes.cargo(Changes.weighing(1)))))
                .isEqualTo(Refusal.CONTENT_IMPOSSIBLE);
        assertThat(why(propose(MTO, Changes.legs(Legs.of(5).from(KUITUN)))))
                .isEqualTo(Refusal.LEGS_DO_NOT_MEET);
        assertThat(why(propose(SHP, Changes.units(List.of(), BOXES))))
                .isEqualTo(Refusal.CONTENT_IMPOSSIBLE);
    }

    @Test
    void what_is_open_when_the_carriage_ends_lapses() {
        propose(SHP, HEAVIER);
        scene.ask(new WaybillCommand.VoidWaybill(Scene.asks(MTO, "voiding"), ""));

        assertThat(amendment().state()).isEqualTo(State.LAPSED);
        assertThat(amendment().awaited()).isEmpty();
    }

    @Test
    void the_same_request_again_is_the_same_amendment() {
        var first = propose(SHP, HEAVIER);

        assertThat(propose(SHP, HEAVIER))
                .isEqualTo(new Answer.Taken(((Answer.Taken) first).version(), true));
        assertThat(scene.waybill().amendments().values()).hasSize(1);
    }

    private Answer propose(PartyId by, ContentChange change) {
        return propose(by, "amd", now(), change);
    }

    private Answer propose(PartyId by, String request, long base, ContentChange change) {
        return scene.ask(
                        new WaybillCommand.ProposeAmendment(
                                Scene.asks(by, request),
                                base,
                                "weighed again",
                                change,
                                Hash.of("amended")))
                .answer();
    }

    private Answer accept(PartyId by) {
        return accept(by, "yes");
    }

    private Answer accept(PartyId by, String request) {
        return scene.ask(
                        new WaybillCommand.AcceptAmendment(
                                Scene.asks(by, request), AMENDMENT, Hash.of("amended")))
                .answer();
    }

    private Answer decline(PartyId by) {
        return scene.ask(
                        new WaybillCommand.DeclineAmendment(
                                Scene.asks(by, "no"), AMENDMENT, "slip says otherwise"))
                .answer();
    }

    private Answer cancel(PartyId by, String request) {
        return scene.ask(
                        new WaybillCommand.CancelAmendment(
                                Scene.asks(by, request), AMENDMENT, "typed wrong"))
                .answer();
    }

    private io.yidan.waybill.amend.Amendment amendment() {
        return scene.waybill().amendments().get(AMENDMENT).orElseThrow();
    }

    private long grossGrams() {
        return scene.waybill().content().orElseThrow().cargo().getFirst().grossGrams();
    }

    private long now() {
        return scene.waybill().version();
    }

    private static Refusal why(Answer answer) {
        return ((Answer.Refused) answer).why();
    }

    /** A leg of journey A done otherwise. */
    private record Legs(io.yidan.waybill.content.LegPlan leg) {
        static Legs of(int number) {
            return new Legs(content().leg(number).orElseThrow());
        }

        io.yidan.waybill.content.LegPlan by(PartyId carrier) {
            return Changes.leg(leg, leg.from(), leg.to(), carrier);
        }

        io.yidan.waybill.content.LegPlan from(io.yidan.waybill.id.Place place) {
            return Changes.leg(leg, place, leg.to(), leg.carrier());
        }
    }
}
