package io.yidan.waybill;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Anomaly;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Told;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class IntakeTest {
    private final Scene scene = Scene.issued();
    private final Told slip = fact("PLT", "scale", "5512").at("2026-09-07T18:50+08:00");

    @Test
    void a_fact_is_kept_as_the_next_event() {
        assertThat(outcome(slip.weighed(BOX_12, 27_560_000)))
                .isEqualTo(new Answer.Kept(Outcome.ACCEPTED, Outcome.ACCEPTED, 3));
    }

    @Test
    void the_same_fact_again_stores_nothing_and_gets_its_first_answer() {
        scene.tell(slip.weighed(BOX_12, 27_560_000), slip.revision(2).weighed(BOX_12, 27_740_000));
        int events = scene.events().size();

        assertThat(outcome(slip.sentAt(Instant.EPOCH).weighed(BOX_12, 27_560_000)))
                .isEqualTo(new Answer.Kept(Outcome.DUPLICATE, Outcome.ACCEPTED, 3));
        assertThat(scene.events()).hasSize(events);
    }

    @Test
    void a_correction_stands_whichever_came_first() {
        scene.tell(slip.weighed(BOX_12, 27_560_000), slip.revision(2).weighed(BOX_12, 27_740_000));

        assertThat(netOf(BOX_12)).containsExactly(27_740_000L);
    }

    @Test
    void a_lower_revision_that_comes_later_is_stale_and_kept() {
        scene.tell(slip.revision(2).weighed(BOX_12, 27_740_000));

        assertThat(outcome(slip.weighed(BOX_12, 27_560_000)).outcome()).isEqualTo(Outcome.STALE);
        assertThat(scene.events()).hasSize(5);
        assertThat(netOf(BOX_12)).containsExactly(27_740_000L);
    }

    @Test
    void other_content_under_the_same_revision_is_a_conflict_and_the_smaller_hash_stands() {
        var one = slip.weighed(BOX_12, 27_560_000);
        var other = slip.weighed(BOX_12, 27_740_000);
        scene.tell(one);

        assertThat(outcome(other).outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(outcome(other).outcome())
                .as("the second one again")
                .isEqualTo(Outcome.DUPLICATE);
        assertThat(scene.journey().anomalies())
                .extracting(Anomaly::kind)
                .containsExactly(Anomaly.Kind.CONFLICT_OPEN);
        assertThat(netOf(BOX_12))
                .containsExactly(
                        one.hash().compareTo(other.hash()) < 0 ? 27_560_000L : 27_740_000L);
    }

    @Test
    void a_settled_conflict_stands_as_settled() {
        var one = slip.weighed(BOX_12, 27_560_000);
        var other = slip.weighed(BOX_12, 27_740_000);
        var loser = one.hash().compareTo(other.hash()) < 0 ? other : one;
        scene.tell(one, other)
                .ask(
                        new WaybillCommand.SettleConflict(
                                Scene.asks(MTO, "settle"),
                                slip.key(),
                                1,
                                loser.hash(),
                                "yard log"));

        assertThat(scene.waybill().facts().told(slip.key()).standing().orElseThrow().fact())
                .isEqualTo(loser);
        assertThat(scene.journey().anomalies()).isEmpty();
    }

    @Test
    void a_conflict_nobody_told_of_cannot_be_settled() {
        scene.ask(
                new WaybillCommand.SettleConflict(
                        Scene.asks(MTO, "settle"),
                        slip.key(),
                        1,
                        slip.weighed(BOX_12, 1).hash(),
                        ""));

        assertThat(refusal()).isEqualTo(Refusal.CONFLICT_UNKNOWN);
    }

    @Test
    void a_withdrawal_is_final_also_when_it_comes_first() {
        scene.tell(slip.revision(2).withdrawn());

        assertThat(outcome(slip.weighed(BOX_12, 27_560_000)).outcome()).isEqualTo(Outcome.STALE);
        assertThat(outcome(slip.revision(3).weighed(BOX_12, 27_560_000)).outcome())
                .isEqualTo(Outcome.STALE);
        assertThat(scene.waybill().facts().standing()).isEmpty();
    }

    @Test
    void a_withdrawal_may_bear_the_revision_of_what_it_withdraws() {
        scene.tell(slip.weighed(BOX_12, 27_560_000));

        assertThat(outcome(slip.withdrawn()).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(slip.withdrawn()).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(scene.waybill().facts().standing()).isEmpty();
    }

    @Test
    void the_first_custody_brings_the_waybill_into_execution_and_its_withdrawal_back() {
        var departure = fact("KZR", "mv", "1");
        scene.tell(departure.as(Classifier.PLANNED).departed(BALKHASH, BOX_7));
        assertThat(scene.waybill().stage()).isEqualTo(Stage.ISSUED);

        scene.tell(departure.revision(2).departed(BALKHASH, BOX_7));
        assertThat(scene.waybill().stage()).isEqualTo(Stage.IN_EXECUTION);

        scene.tell(departure.revision(2).withdrawn());
        assertThat(scene.waybill().stage()).isEqualTo(Stage.ISSUED);
    }

    @Test
    void what_is_told_after_the_end_is_kept_and_pointed_out() {
        scene.ask(new WaybillCommand.VoidWaybill(Scene.asks(MTO, "void"), "order cancelled"));

        assertThat(outcome(fact("KZR", "mv", "1").departed(BALKHASH, BOX_7)).outcome())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(scene.waybill().stage()).isEqualTo(Stage.VOIDED);
        assertThat(scene.journey().anomalies())
                .extracting(Anomaly::kind)
                .contains(Anomaly.Kind.AFTER_END);
    }

    @Test
    void what_cannot_be_on_this_waybill_is_refused_and_not_stored() {
        assertThat(refused(fact("KZR", "mv", "1").leg(6).departed(BALKHASH, BOX_7)))
                .isEqualTo(Refusal.LEG_UNKNOWN);
        assertThat(refused(fact("KZR", "mv", "1").departed(BALKHASH, new UnitId("DEMU3000107"))))
                .isEqualTo(Refusal.UNIT_UNKNOWN);
        var moved = new Moved(List.of(BOX_7), Optional.empty());
        assertThat(refused(fact("KZR", "mv", "1").what(new Movement.Departed(moved, ""))))
                .isEqualTo(Refusal.PLACE_MISSING);
        assertThat(scene.waybill().version()).isEqualTo(2);
    }

    private Answer.Kept outcome(Fact fact) {
        return (Answer.Kept) scene.tell(fact).answer();
    }

    private Refusal refused(Fact fact) {
        scene.tell(fact);
        return refusal();
    }

    private Refusal refusal() {
        return ((Answer.Refused) scene.answer()).why();
    }

    private List<Long> netOf(UnitId unit) {
        return scene.way(unit).weighings().stream()
                .map(weight -> weight.weighing().netGrams().orElseThrow())
                .toList();
    }
}
