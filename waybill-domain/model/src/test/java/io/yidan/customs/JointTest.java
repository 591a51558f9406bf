package io.yidan.customs;

import static io.yidan.customs.testing.Ores.NOON;
import static io.yidan.customs.testing.Ores.check;
import static io.yidan.customs.testing.Roads.LOCAL;
import static io.yidan.customs.testing.Roads.PORT;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_7;
import static io.yidan.waybill.testing.JourneyA.LAB;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.effect.GateAnswer;
import io.yidan.customs.joint.Conditions;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.SealReading;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.Dose;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.JointStep.UnitsMoved.Way;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Ores;
import io.yidan.customs.testing.Roads;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 口岸+卸货地: checked partly at the port, brought under seal to a listed place and checked there. */
class JointTest {

    @Test
    void goods_leave_the_port_only_with_its_checks_passed_and_room_where_they_go() {
        var scene =
                CaseScene.accepted(Procedure.JOINT_IMPORT, Roads.paste())
                        .by(PORT, Ores.moved(Way.REACHED_PORT, BOX_1, BOX_7))
                        .by(PORT, check(CheckKind.RADIOACTIVITY, true));
        assertThat(scene.by(PORT, permit()).why()).isEqualTo(Refusal.CAPACITY_MISSING);
        scene.by(LOCAL, new JointStep.CapacityConfirmed(20, NOON));
        assertThat(scene.by(PORT, permit()).why()).isEqualTo(Refusal.STILL_OPEN);

        scene.by(PORT, check(CheckKind.DOCUMENTS, true)).by(PORT, permit());
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.TRANSFER_AUTHORISED);
        assertThat(GateAnswer.of(scene.customsCase()).sign()).isEqualTo(GateAnswer.Sign.GO);
    }

    @Test
    void no_more_units_than_the_place_is_listed_for_find_room() {
        var scene = CaseScene.accepted(Procedure.JOINT_IMPORT, Roads.paste());

        assertThat(scene.by(LOCAL, new JointStep.CapacityConfirmed(21, NOON)).why())
                .isEqualTo(Refusal.CAPACITY_MISSING);
    }

    @Test
    void a_dose_above_the_limit_is_not_passed() {
        var scene =
                CaseScene.accepted(Procedure.JOINT_IMPORT, Roads.paste())
                        .by(PORT, Ores.moved(Way.REACHED_PORT, BOX_1, BOX_7));
        assertThat(scene.by(PORT, radiation(true, 120, 361)).why())
                .as("three times the background")
                .isEqualTo(Refusal.LIMIT_EXCEEDED);
        assertThat(scene.by(PORT, radiation(true, 200, 501)).why())
                .as("over half a microsievert")
                .isEqualTo(Refusal.LIMIT_EXCEEDED);
        assertThat(scene.by(PORT, noDose()).why()).isEqualTo(Refusal.MEASUREMENT_MISSING);

        scene.by(PORT, radiation(false, 120, 361));
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.PORT_FAILED);
        assertThat(scene.customsCase().block()).isPresent();
    }

    @Test
    void a_seal_that_reads_otherwise_is_an_irregularity_until_an_office_settles_it() {
        var scene = CaseScene.sealed().by(PORT, read(BOX_7_AS_READ, true));
        var found = scene.customsCase().irregularities().getFirst();
        assertThat(found.kind()).isEqualTo(Irregularity.Kind.SEAL_DIFFERS);
        assertThat(found.units()).containsExactly(BOX_7);
        assertThat(GateAnswer.of(scene.customsCase()).why())
                .isEqualTo(GateAnswer.Why.IRREGULARITY_OPEN);

        scene.by(LOCAL, resolved(found.id()));
        assertThat(scene.customsCase().irregularities()).isEmpty();
        assertThat(scene.by(LOCAL, resolved(found.id())).why())
                .isEqualTo(Refusal.IRREGULARITY_UNKNOWN);
    }

    @Test
    void what_was_read_before_customs_sealed_is_compared_with_nothing() {
        var early = Times.at("2026-09-06T06:00+08:00");
        var reading = new SealReading(BOX_7, Optional.of(JourneyA.SHIPPER_SEAL_7), true, early);

        var scene = CaseScene.sealed().by(PORT, new JointStep.SealsRead(List.of(reading)));
        assertThat(scene.customsCase().irregularities()).isEmpty();
    }

    @Test
    void the_same_reading_told_again_and_a_second_wrong_one_open_nothing_new() {
        var scene =
                CaseScene.sealed()
                        .by(PORT, read(BOX_7_AS_READ, true))
                        .by(PORT, read(BOX_7_AS_READ, true))
                        .by(PORT, read(new SealNumber("QG-2108"), true));

        assertThat(scene.customsCase().irregularities()).hasSize(1);
    }

    @Test
    void leaving_without_a_permit_is_an_irregularity_and_a_late_departure_is_none() {
        var without = CaseScene.checkedAtPort().by(PORT, Ores.moved(Way.LEFT_PORT, BOX_1));
        assertThat(without.customsCase().irregularities().getFirst().kind())
                .isEqualTo(Irregularity.Kind.OFF_ROUTE);

        var late = CaseScene.atSite().by(PORT, Ores.moved(Way.LEFT_PORT, BOX_1, BOX_7));
        assertThat(late.customsCase().irregularities()).isEmpty();
        assertThat(late.customsCase().stage()).isEqualTo(CaseStage.UNLOADING_CHECK);
    }

    @Test
    void goods_are_stored_under_conditions_while_the_laboratory_works_and_released_after() {
        var scene = CaseScene.sampled().by(LOCAL, check(CheckKind.FOREIGN_MATTER, true));
        scene.by(LOCAL, new JointStep.ConditionsSet(conditions()));
        assertThat(GateAnswer.of(scene.customsCase()).why()).isEqualTo(GateAnswer.Why.CONDITIONS);
        assertThat(scene.by(LOCAL, release(scene)).why()).isEqualTo(Refusal.STILL_OPEN);

        received(scene)
                .by(LAB, Ores.report("90-2", "", 2_100_000))
                .by(Roads.DECLARANT, new JointStep.DeclarationCompleted(NOON))
                .by(LOCAL, new JointStep.DutySettled("T-1", NOON));
        assertThat(scene.customsCase().clearance()).isEmpty();

        scene.by(LOCAL, release(scene));
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.RELEASED);
        assertThat(scene.customsCase().clearance()).isEqualTo(scene.customsCase().basis());
        assertThat(scene.customsCase().supervision().orElseThrow().conditions()).isEmpty();
    }

    @Test
    void a_correcting_report_takes_the_place_of_one_over_the_limit() {
        var scene = received(CaseScene.sampled()).by(LAB, Ores.report("90-1", "", 5_100_000));
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.CHECK_FAILED);
        assertThat(scene.by(LAB, Ores.report("90-1", "", 2_100_000)).why())
                .isEqualTo(Refusal.SAMPLE_KNOWN);

        scene.by(LAB, Ores.report("90-2", "90-1", 2_100_000));
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.UNLOADING_CHECK);
        assertThat(scene.by(LAB, Ores.report("90-3", "90-1", 2_100_000)).why())
                .isEqualTo(Refusal.SAMPLE_UNKNOWN);
    }

    @Test
    void a_laboratory_reports_only_what_it_has_received() {
        var scene = CaseScene.sampled();

        assertThat(scene.by(LAB, Ores.report("90-1", "", 2_100_000)).why())
                .isEqualTo(Refusal.SAMPLE_UNKNOWN);
        assertThat(scene.by(LOCAL, receipt()).why()).isEqualTo(Refusal.SAMPLE_UNKNOWN);
    }

    @Test
    void a_sample_sent_to_the_wrong_laboratory_is_sent_to_another_until_it_is_received() {
        var scene = CaseScene.sampled().by(LOCAL, sent("CIQ"));
        assertThat(scene.customsCase().supervision().orElseThrow().laboratories())
                .containsExactly(new PartyId("CIQ"));

        received(scene.by(LOCAL, sent("LAB")));
        assertThat(scene.by(LOCAL, sent("CIQ")).why()).isEqualTo(Refusal.SAMPLE_UNKNOWN);
    }

    @Test
    void papers_are_checked_again_when_what_is_declared_changes() {
        var scene =
                CaseScene.checkedAtPort()
                        .by(
                                LOCAL,
                                new CaseStep.WaybillRebound(
                                        Roads.paste(JourneyA.WAYBILL, 20_532_000)));

        assertThat(scene.by(PORT, permit()).why()).isEqualTo(Refusal.STILL_OPEN);
        scene.by(PORT, check(CheckKind.DOCUMENTS, true)).by(PORT, permit());
        assertThat(scene.customsCase().stage()).isEqualTo(CaseStage.TRANSFER_AUTHORISED);
    }

    @Test
    void the_full_declaration_is_due_in_fourteen_days_and_never_on_a_weekend() {
        var known = CaseScene.checkedAtPort().customsCase().supervision().orElseThrow();

        assertThat(known.declareBy()).map(Object::toString).contains("2026-09-21");
    }

    @Test
    void a_unit_that_is_on_no_waybill_of_the_case_is_refused() {
        var scene = CaseScene.sealed();

        assertThat(scene.by(PORT, Ores.moved(Way.SEEN, JourneyA.BOX_12)).why())
                .isEqualTo(Refusal.UNIT_UNKNOWN);
    }

    private static final SealNumber BOX_7_AS_READ = JourneyA.BOLT_7_AS_READ;

    private static JointStep read(SealNumber number, boolean whole) {
        return new JointStep.SealsRead(
                List.of(new SealReading(BOX_7, Optional.of(number), whole, NOON)));
    }

    private static JointStep resolved(String id) {
        return new JointStep.IrregularityResolved(
                id, "new seal", List.of(Ores.seals(BOX_7, "QG-3007", "EL-1207")), NOON);
    }

    private static JointStep permit() {
        return new JointStep.TransferAuthorised(Ores.permit());
    }

    private static JointStep radiation(boolean passed, long background, long highest) {
        return new JointStep.Checked(
                CheckKind.RADIOACTIVITY,
                passed,
                Optional.of(new Dose(background, highest)),
                "RAD-07",
                "H-RAD",
                NOON);
    }

    private static JointStep noDose() {
        return new JointStep.Checked(
                CheckKind.RADIOACTIVITY, true, Optional.empty(), "RAD-07", "", NOON);
    }

    private static CaseScene received(CaseScene scene) {
        return scene.by(LAB, receipt());
    }

    private static JointStep sent(String laboratory) {
        return new JointStep.SampleSent(
                "S-26-0908", new PartyId(laboratory), new SealNumber("SM-441"), NOON);
    }

    private static JointStep receipt() {
        return new JointStep.SampleReceived("S-26-0908", new SealNumber("SM-441"), true, NOON);
    }

    private static JointStep release(CaseScene scene) {
        return new JointStep.Released(scene.customsCase().basis().orElseThrow());
    }

    private static Conditions conditions() {
        return new Conditions(
                List.of(Conditions.Use.PROCESS, Conditions.Use.MIX, Conditions.Use.SELL),
                Optional.of(JourneyA.PLANT),
                Instant.parse("2026-09-15T16:00:00Z"),
                "H-LAB");
    }
}
