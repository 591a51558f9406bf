package io.yidan.codec.sample;

import static io.yidan.codec.sample.Samples.ALTYNKOL;
import static io.yidan.codec.sample.Samples.BOX_2;
import static io.yidan.codec.sample.Samples.CNR;
import static io.yidan.codec.sample.Samples.HASH;
import static io.yidan.codec.sample.Samples.KZR;
import static io.yidan.codec.sample.Samples.NOON;
import static io.yidan.codec.sample.Samples.WAYBILL;

import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.declaration.Timing;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Disposition;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.Verdict;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.transport.Plate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One step of a customs case of every kind. */
final class SampleSteps {
    static final CaseNumber CASE = new CaseNumber("C202609150001");
    private static final PartyId OFFICE = new PartyId("CUU");
    private static final Instant EVENING = Instant.parse("2026-09-15T11:30:00Z");
    private static final Identity TRUCK =
            new Identity(
                    Plate.chinese("新B0D201"),
                    Optional.of(Plate.chinese("新B0221挂")),
                    List.of(BOX_2),
                    List.of(new SealNumber("SHP-5001")));

    private SampleSteps() {}

    static Stream<Object> all() {
        return Stream.concat(direct(), Stream.concat(Stream.of(joint()), SampleJointSteps.all()))
                .map(SampleSteps::taken);
    }

    private static CaseStep joint() {
        return new CaseStep.Declared(
                new Declaration(
                        Procedure.JOINT_IMPORT,
                        new PartyId("DCL"),
                        ALTYNKOL,
                        Optional.of(ALTYNKOL),
                        EVENING.plusSeconds(43_200),
                        Optional.empty(),
                        List.of(paste())),
                new Timing(EVENING, true, false, Duration.ofDays(3)),
                Optional.of(SampleJointSteps.plan()));
    }

    private static Stream<CaseStep> direct() {
        return Stream.of(
                new CaseStep.Declared(
                        new Declaration(
                                Procedure.DIRECT_EXPORT,
                                new PartyId("DCL"),
                                ALTYNKOL,
                                Optional.empty(),
                                EVENING.plusSeconds(43_200),
                                Optional.of(TRUCK),
                                List.of(paste())),
                        new Timing(EVENING, true, false, Duration.ofDays(3)),
                        Optional.empty()),
                new CaseStep.WaybillLinked(paste()),
                new CaseStep.WaybillRebound(paste()),
                new CaseStep.WaybillUnlinked(WAYBILL),
                new CaseStep.DeclarationAccepted("949920260000000025"),
                new CaseStep.IdentityAmended(TRUCK, "D-BRKD"),
                new CaseStep.DocumentsSupplied(List.of(HASH), "licence"),
                new CaseStep.Reviewed(Verdict.INSPECT_ON_ARRIVAL, HASH, "6", "by plan"),
                new CaseStep.Arrived(TRUCK, NOON),
                new CaseStep.Inspected(false, "R-ID", NOON),
                new CaseStep.SealsAffixed(List.of(new SealNumber("QG-5009")), NOON),
                new CaseStep.Exited(NOON),
                new CaseStep.DispositionOrdered(Disposition.RETURN, "R-ID"),
                new CaseStep.DispositionDone(NOON),
                new CaseStep.Withdrawn("C-TYPE"),
                new CaseStep.Closed());
    }

    private static StepTaken taken(CaseStep step) {
        boolean binds =
                step instanceof CaseStep.Declared || step instanceof CaseStep.IdentityAmended;
        return new StepTaken(
                CASE,
                new Stamp(OFFICE, new RequestId("req:1"), HASH),
                step,
                binds ? Optional.of(HASH) : Optional.empty());
    }

    private static BoundWaybill paste() {
        var line =
                new CargoLine(
                        1,
                        "番茄酱",
                        "tomato paste",
                        new HsCode("2002901900"),
                        "CN",
                        88,
                        "drum",
                        22_792_000L,
                        20_768_000L,
                        Optional.empty(),
                        Optional.empty());
        return new BoundWaybill(
                WAYBILL,
                KZR,
                CNR,
                new PartyId("CUP"),
                OFFICE,
                List.of(line),
                List.of(BOX_2),
                "C-1",
                Optional.of(12_000_000L),
                "CNY");
    }
}
