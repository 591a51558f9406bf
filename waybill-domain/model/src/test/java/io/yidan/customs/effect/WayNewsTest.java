package io.yidan.customs.effect;

import static io.yidan.waybill.testing.JourneyA.ALASHANKOU;
import static io.yidan.waybill.testing.JourneyA.BOX_7;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.joint.Conditions;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.JointStep.UnitsMoved.Way;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Ores;
import io.yidan.customs.testing.Roads;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What carriers tell of units under joint supervision reaches the case. */
class WayNewsTest {

    @Test
    void an_arrival_at_the_port_and_a_departure_from_it_are_told_once() {
        var waybill =
                Scene.issued()
                        .tell(fact("KZR", "mv", "7").leg(1).arrived(ALASHANKOU, BOX_7))
                        .tell(fact("CNR", "mv", "1").leg(3).departed(ALASHANKOU, BOX_7))
                        .waybill();
        var known = CaseScene.accepted(Procedure.JOINT_IMPORT, Roads.paste());

        var news = WayNews.of(known.customsCase(), waybill);
        assertThat(news)
                .extracting(step -> ((JointStep.UnitsMoved) step).way())
                .containsExactly(Way.REACHED_PORT, Way.LEFT_PORT);
        news.forEach(step -> known.by(Roads.PORT, step));
        assertThat(WayNews.of(known.customsCase(), waybill)).isEmpty();
    }

    @Test
    void a_seal_read_otherwise_reaches_the_case_and_is_told_once() {
        var waybill =
                Scene.issued()
                        .tell(
                                fact("TCJ", "seal", "7")
                                        .at("2026-09-07T14:35+08:00")
                                        .sealRead(BOX_7, JourneyA.BOLT_7_AS_READ))
                        .waybill();
        var scene = CaseScene.sealed();

        WayNews.of(scene.customsCase(), waybill).forEach(step -> scene.by(Roads.PORT, step));
        assertThat(scene.customsCase().irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Irregularity.Kind.SEAL_DIFFERS);
        assertThat(WayNews.of(scene.customsCase(), waybill)).isEmpty();
    }

    /** Cameras at gates read numbers and cannot see whether a seal is whole. */
    @ParameterizedTest
    @EnumSource
    void a_seal_that_customs_put_on_is_irregular_only_where_something_is_said_against_it(
            SealState state) {
        var waybill =
                Scene.issued()
                        .tell(
                                fact("TCJ", "gate", "7")
                                        .at("2026-09-07T17:05+08:00")
                                        .sealRead(BOX_7, Optional.of(JourneyA.BOLT_7), state))
                        .waybill();
        var scene = CaseScene.sealed();

        WayNews.of(scene.customsCase(), waybill).forEach(step -> scene.by(Roads.PORT, step));
        assertThat(scene.customsCase().irregularities())
                .hasSize(state == SealState.UNKNOWN || state == SealState.INTACT ? 0 : 1);
    }

    @Test
    void a_case_that_two_offices_do_not_supervise_wants_no_news() {
        Waybill waybill =
                Scene.issued()
                        .tell(fact("KZR", "mv", "7").leg(1).arrived(ALASHANKOU, BOX_7))
                        .waybill();

        assertThat(WayNews.of(CustomsCase.NONE, waybill)).isEmpty();
    }

    @Test
    void units_not_in_by_the_deadline_are_overdue_and_not_before() {
        var scene = CaseScene.sealed();
        var deadline = Ores.permit().deadline();

        assertThat(TimeUp.transfer(scene.customsCase(), deadline.minusSeconds(1))).isEmpty();
        var step = TimeUp.transfer(scene.customsCase(), deadline).orElseThrow();
        assertThat(((JointStep.IrregularityRaised) step).units())
                .containsExactlyElementsOf(scene.customsCase().declaration().orElseThrow().units());
        assertThat(TimeUp.transfer(CaseScene.atSite().customsCase(), deadline)).isEmpty();
    }

    @Test
    void a_conditional_release_that_nothing_followed_is_told_when_its_time_has_come() {
        var until = Instant.parse("2026-09-15T16:00:00Z");
        var scene = CaseScene.atSite();
        assertThat(TimeUp.conditions(scene.customsCase(), until)).isEmpty();

        scene.by(Roads.LOCAL, Ores.check(CheckKind.FOREIGN_MATTER, true))
                .by(
                        Roads.LOCAL,
                        new JointStep.ConditionsSet(
                                new Conditions(
                                        List.of(Conditions.Use.SELL),
                                        Optional.empty(),
                                        until,
                                        "H-LAB")));
        assertThat(TimeUp.conditions(scene.customsCase(), until.minusSeconds(1))).isEmpty();
        assertThat(TimeUp.conditions(scene.customsCase(), until)).isPresent();
    }
}
