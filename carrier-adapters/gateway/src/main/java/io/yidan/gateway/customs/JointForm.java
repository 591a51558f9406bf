package io.yidan.gateway.customs;

import io.yidan.proto.type.v1.ArrivalVerified;
import io.yidan.proto.type.v1.CapacityConfirmed;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CheckMade;
import io.yidan.proto.type.v1.ConditionsSet;
import io.yidan.proto.type.v1.CustomsCheck;
import io.yidan.proto.type.v1.DeclarationCompleted;
import io.yidan.proto.type.v1.DoseRate;
import io.yidan.proto.type.v1.DutySettled;
import io.yidan.proto.type.v1.GoodsReleased;
import io.yidan.proto.type.v1.GoodsUse;
import io.yidan.proto.type.v1.IrregularityKind;
import io.yidan.proto.type.v1.IrregularityRaised;
import io.yidan.proto.type.v1.IrregularityResolved;
import io.yidan.proto.type.v1.ResultReported;
import io.yidan.proto.type.v1.SampleReceived;
import io.yidan.proto.type.v1.SampleSent;
import io.yidan.proto.type.v1.SampleTaken;
import io.yidan.proto.type.v1.TransferAuthorised;
import io.yidan.proto.type.v1.UnitsSealed;

import java.util.Optional;

/** What somebody typed to take a step under joint supervision. */
record JointForm(TypedForm typed) {

    /** The step the form asks for; empty if it is none of joint supervision. */
    Optional<CaseStep> step() {
        var step = CaseStep.newBuilder();
        switch (typed.text("act")) {
            case "capacity" ->
                    step.setCapacityConfirmed(
                            CapacityConfirmed.newBuilder()
                                    .setUnits(TypedNumbers.whole("units", typed.text("units")))
                                    .setUntil(typed.time("until")));
            case "check-passed" -> step.setCheckMade(check(true));
            case "check-failed" -> step.setCheckMade(check(false));
            case "permit" ->
                    step.setTransferAuthorised(
                            TransferAuthorised.newBuilder()
                                    .addAllRoute(TypedUnits.places(typed.many("route")))
                                    .setDeadline(typed.instant("until"))
                                    .addAllCarriers(typed.many("carriers")));
            case "seals" ->
                    step.setUnitsSealed(
                            UnitsSealed.newBuilder()
                                    .addAllUnits(TypedUnits.seals(typed.text("unit-seals")))
                                    .setAt(typed.time("at")));
            case "raise" ->
                    step.setIrregularityRaised(
                            IrregularityRaised.newBuilder()
                                    .setKind(typed.value("kind", IrregularityKind.class))
                                    .addAllUnits(typed.many("boxes"))
                                    .setNote(typed.text("reason")));
            case "resolve" ->
                    step.setIrregularityResolved(
                            IrregularityResolved.newBuilder()
                                    .setIrregularity(typed.text("irregularity"))
                                    .setReason(typed.text("reason"))
                                    .addAllSeals(TypedUnits.seals(typed.text("unit-seals")))
                                    .setAt(typed.time("at")));
            case "verify" ->
                    step.setArrivalVerified(
                            ArrivalVerified.newBuilder()
                                    .addAllSeen(TypedUnits.seals(typed.text("unit-seals")))
                                    .setAt(typed.time("at")));
            case "store" -> step.setConditionsSet(conditions());
            case "complete" ->
                    step.setDeclarationCompleted(
                            DeclarationCompleted.newBuilder().setAt(typed.time("at")));
            case "duty" ->
                    step.setDutySettled(
                            DutySettled.newBuilder()
                                    .setReference(typed.text("reference"))
                                    .setAt(typed.time("at")));
            case "let-go" ->
                    step.setReleased(
                            GoodsReleased.newBuilder().setBasisSha256(typed.text("basis")));
            default -> {
                return sample();
            }
        }
        return Optional.of(step.build());
    }

    private Optional<CaseStep> sample() {
        var step = CaseStep.newBuilder();
        switch (typed.text("act")) {
            case "sample" ->
                    step.setSampleTaken(
                            SampleTaken.newBuilder()
                                    .setSample(typed.text("sample"))
                                    .setIncrements(
                                            TypedNumbers.whole(
                                                    "increments", typed.text("increments")))
                                    .setParts(TypedNumbers.whole("parts", typed.text("parts")))
                                    .setAt(typed.time("at")));
            case "send" ->
                    step.setSampleSent(
                            SampleSent.newBuilder()
                                    .setSample(typed.text("sample"))
                                    .setLaboratory(typed.text("laboratory"))
                                    .setSeal(typed.text("seal"))
                                    .setAt(typed.time("at")));
            case "receive", "receive-broken" ->
                    step.setSampleReceived(
                            SampleReceived.newBuilder()
                                    .setSample(typed.text("sample"))
                                    .setSeal(typed.text("seal"))
                                    .setWhole(typed.text("act").equals("receive"))
                                    .setAt(typed.time("at")));
            case "report" -> step.setResultReported(reported());
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(step.build());
    }

    private CheckMade.Builder check(boolean passed) {
        var made =
                CheckMade.newBuilder()
                        .setKind(typed.value("kind", CustomsCheck.class))
                        .setPassed(passed)
                        .setInstrument(typed.text("instrument"))
                        .setFindings(typed.text("reason"))
                        .setAt(typed.time("at"));
        if (!typed.text("background").isEmpty() || !typed.text("highest").isEmpty()) {
            made.setDose(
                    DoseRate.newBuilder()
                            .setBackgroundNanosievertsPerHour(
                                    TypedNumbers.thousandths(
                                            "background", typed.text("background")))
                            .setHighestNanosievertsPerHour(
                                    TypedNumbers.thousandths("highest", typed.text("highest"))));
        }
        return made;
    }

    private ResultReported.Builder reported() {
        var made =
                ResultReported.newBuilder()
                        .setSample(typed.text("sample"))
                        .setReport(typed.text("report"))
                        .addAllResults(TypedNumbers.percents(typed.many("results")))
                        .setAt(typed.time("at"));
        if (!typed.text("corrects").isEmpty()) {
            made.setCorrects(typed.text("corrects"));
        }
        return made;
    }

    private ConditionsSet.Builder conditions() {
        return ConditionsSet.newBuilder()
                .addAllForbidden(typed.ticked("forbidden", GoodsUse.class))
                .setUntil(typed.instant("until"))
                .setReason(typed.text("reason"));
    }
}
