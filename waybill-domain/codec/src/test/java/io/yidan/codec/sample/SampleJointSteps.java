package io.yidan.codec.sample;

import static io.yidan.codec.sample.Samples.ALTYNKOL;
import static io.yidan.codec.sample.Samples.BOX_2;
import static io.yidan.codec.sample.Samples.HASH;
import static io.yidan.codec.sample.Samples.NOON;

import io.yidan.customs.joint.Conditions;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.LabResult;
import io.yidan.customs.joint.SealReading;
import io.yidan.customs.joint.Transfer;
import io.yidan.customs.joint.UnitSeals;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.Dose;
import io.yidan.customs.plan.Limit;
import io.yidan.customs.plan.LimitSet;
import io.yidan.customs.plan.Plan;
import io.yidan.customs.plan.Radiation;
import io.yidan.customs.step.JointStep;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One step under joint supervision of every kind. */
final class SampleJointSteps {
    private static final SealNumber SEAL = new SealNumber("SM-441");
    private static final List<UnitSeals> SEALS =
            List.of(new UnitSeals(BOX_2, List.of(new SealNumber("QG-2007"))));
    private static final Instant DEADLINE = Instant.parse("2026-09-09T16:00:00Z");

    private SampleJointSteps() {}

    static Plan plan() {
        return new Plan(
                "2026-09-01",
                ALTYNKOL,
                20,
                List.of(CheckKind.RADIOACTIVITY, CheckKind.LABORATORY),
                Optional.of(new Radiation(3, 500)),
                Optional.of(
                        new LimitSet(
                                "CN-CU-2017",
                                "notice of 2017-12-08",
                                LocalDate.of(2017, 12, 8),
                                Optional.empty(),
                                List.of(new Limit("As", 5_000_000)))),
                14);
    }

    static Stream<JointStep> all() {
        return Stream.of(
                new JointStep.CapacityConfirmed(20, NOON),
                new JointStep.UnitsMoved(
                        JointStep.UnitsMoved.Way.REACHED_PORT, List.of(BOX_2), ALTYNKOL, NOON),
                new JointStep.SealsRead(
                        List.of(new SealReading(BOX_2, Optional.of(SEAL), true, NOON))),
                new JointStep.Checked(
                        CheckKind.RADIOACTIVITY,
                        true,
                        Optional.of(new Dose(120, 190)),
                        "RAD-07",
                        "",
                        NOON),
                new JointStep.TransferAuthorised(
                        new Transfer(List.of(ALTYNKOL), DEADLINE, List.of(new PartyId("CNR")))),
                new JointStep.UnitsSealed(SEALS, NOON),
                new JointStep.IrregularityRaised(
                        Irregularity.Kind.OVERDUE, List.of(BOX_2), "not in by the deadline"),
                new JointStep.IrregularityResolved("14-1", "new seal", SEALS, NOON),
                new JointStep.ArrivalVerified(SEALS, NOON),
                new JointStep.SampleTaken("S-26-0908", 40, 3, NOON),
                new JointStep.SampleSent("S-26-0908", new PartyId("LAB"), SEAL, NOON),
                new JointStep.SampleReceived("S-26-0908", SEAL, true, NOON),
                new JointStep.ResultReported(
                        "S-26-0908",
                        "90-2",
                        List.of(new LabResult("As", 2_100_000)),
                        Optional.of("90-1"),
                        NOON),
                new JointStep.ConditionsSet(
                        new Conditions(
                                List.of(Conditions.Use.PROCESS),
                                Optional.of(ALTYNKOL),
                                DEADLINE,
                                "H-LAB")),
                new JointStep.DeclarationCompleted(NOON),
                new JointStep.DutySettled("T-26-0001", NOON),
                new JointStep.Released(HASH));
    }
}
