package io.yidan.customs.testing;

import static io.yidan.customs.testing.Ores.NOON;
import static io.yidan.customs.testing.Ores.check;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_7;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.joint.Conditions;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.SealReading;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.JointStep.UnitsMoved.Way;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For every act under joint supervision, the steps a test tries. */
final class JointSteps {
    private static final String SAMPLE = "S-26-0908";
    private static final SealNumber SAMPLE_SEAL = new SealNumber("SM-441");

    private JointSteps() {}

    static List<CaseStep> of(CaseAct act, CustomsCase known) {
        return steps(act, known).map(CaseStep.class::cast).toList();
    }

    private static Stream<JointStep> steps(CaseAct act, CustomsCase known) {
        return switch (act) {
            case CONFIRM_CAPACITY -> Stream.of(new JointStep.CapacityConfirmed(20, NOON));
            case REPORT_MOVEMENT ->
                    Stream.of(
                            Ores.moved(Way.REACHED_PORT, BOX_1, BOX_7),
                            Ores.moved(Way.LEFT_PORT, BOX_1, BOX_7),
                            Ores.moved(Way.SEEN, BOX_7));
            case READ_SEALS -> Stream.of(read("QG-2001", true), read("QG-2101", true));
            case RECORD_PORT_CHECK ->
                    Stream.of(CheckKind.RADIOACTIVITY, CheckKind.DOCUMENTS)
                            .flatMap(kind -> Stream.of(check(kind, true), check(kind, false)));
            case AUTHORISE_TRANSFER -> Stream.of(new JointStep.TransferAuthorised(Ores.permit()));
            case SEAL_UNITS -> Stream.of(new JointStep.UnitsSealed(Ores.seals(), NOON));
            case RAISE_IRREGULARITY ->
                    Stream.of(
                            new JointStep.IrregularityRaised(
                                    Irregularity.Kind.OVERDUE, List.of(), "09-09"));
            case RESOLVE_IRREGULARITY ->
                    Stream.of(
                            new JointStep.IrregularityResolved(
                                    open(known), "new seals", Ores.seals(), NOON));
            case VERIFY_ARRIVAL ->
                    Stream.of(
                            new JointStep.ArrivalVerified(Ores.seals(), NOON),
                            new JointStep.ArrivalVerified(
                                    List.of(Ores.seals(BOX_7, "QG-2107", "EL-1107")), NOON));
            case RECORD_SITE_CHECK ->
                    Stream.of(
                            check(CheckKind.FOREIGN_MATTER, true),
                            check(CheckKind.FOREIGN_MATTER, false));
            case TAKE_SAMPLE -> Stream.of(new JointStep.SampleTaken(SAMPLE, 40, 3, NOON));
            case SEND_SAMPLE ->
                    Stream.of(new JointStep.SampleSent(SAMPLE, JourneyA.LAB, SAMPLE_SEAL, NOON));
            case RECEIVE_SAMPLE ->
                    Stream.of(new JointStep.SampleReceived(SAMPLE, SAMPLE_SEAL, true, NOON));
            case REPORT_RESULT ->
                    Stream.of(
                            Ores.report("90-1", "", 2_100_000),
                            Ores.report("90-1", "", 5_100_000),
                            Ores.report("90-2", "90-1", 2_100_000));
            case SET_CONDITIONS ->
                    Stream.of(
                            new JointStep.ConditionsSet(
                                    new Conditions(
                                            List.of(Conditions.Use.PROCESS, Conditions.Use.SELL),
                                            Optional.of(JourneyA.PLANT),
                                            Instant.parse("2026-09-15T16:00:00Z"),
                                            "H-LAB")));
            case COMPLETE_DECLARATION -> Stream.of(new JointStep.DeclarationCompleted(NOON));
            case SETTLE_DUTY -> Stream.of(new JointStep.DutySettled("T-1", NOON));
            case RELEASE ->
                    Stream.of(new JointStep.Released(known.basis().orElse(Hash.of("none"))));
            default -> throw new IllegalArgumentException("not of joint supervision: " + act);
        };
    }

    /** Whether nothing is found in it. */
    static boolean isOnward(JointStep step) {
        return switch (step) {
            case JointStep.Checked made -> made.passed();
            case JointStep.ResultReported made ->
                    made.results().get(1).microgramsPerKilogram() < 5_000_000;
            case JointStep.ArrivalVerified(var seen, _) -> seen.equals(Ores.seals());
            case JointStep.UnitsMoved moved -> moved.way() != Way.SEEN;
            case JointStep.SealsRead _, JointStep.IrregularityRaised _, JointStep.ConditionsSet _ ->
                    false;
            case JointStep.CapacityConfirmed _,
                    JointStep.TransferAuthorised _,
                    JointStep.UnitsSealed _,
                    JointStep.IrregularityResolved _,
                    JointStep.SampleTaken _,
                    JointStep.SampleSent _,
                    JointStep.SampleReceived _,
                    JointStep.DeclarationCompleted _,
                    JointStep.DutySettled _,
                    JointStep.Released _ ->
                    true;
        };
    }

    private static JointStep read(String number, boolean whole) {
        return new JointStep.SealsRead(
                List.of(new SealReading(BOX_1, Optional.of(new SealNumber(number)), whole, NOON)));
    }

    private static String open(CustomsCase known) {
        return known.irregularities().stream().map(Irregularity::id).findFirst().orElse("none");
    }
}
