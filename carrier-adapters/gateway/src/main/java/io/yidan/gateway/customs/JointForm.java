package io.yidan.gateway.customs;

import com.google.protobuf.Timestamp;

import io.yidan.gateway.decide.FormTime;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.type.v1.ArrivalVerified;
import io.yidan.proto.type.v1.CapacityConfirmed;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CheckMade;
import io.yidan.proto.type.v1.ConditionsSet;
import io.yidan.proto.type.v1.CustomsCheck;
import io.yidan.proto.type.v1.DeclarationCompleted;
import io.yidan.proto.type.v1.DoseRate;
import io.yidan.proto.type.v1.DutySettled;
import io.yidan.proto.type.v1.EventTime;
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

import org.springframework.util.MultiValueMap;

import java.util.List;
import java.util.Optional;

/**
 * What somebody typed to take a step under joint supervision.
 *
 * @param typed all fields of the form, by name
 */
record JointForm(MultiValueMap<String, String> typed) {

    /** The step the form asks for; empty if it is none of joint supervision. */
    Optional<CaseStep> step() {
        var step = CaseStep.newBuilder();
        switch (text("act")) {
            case "capacity" ->
                    step.setCapacityConfirmed(
                            CapacityConfirmed.newBuilder()
                                    .setUnits(TypedNumbers.whole("units", text("units")))
                                    .setUntil(time("until")));
            case "check-passed" -> step.setCheckMade(check(true));
            case "check-failed" -> step.setCheckMade(check(false));
            case "permit" ->
                    step.setTransferAuthorised(
                            TransferAuthorised.newBuilder()
                                    .addAllRoute(TypedUnits.places(many("route")))
                                    .setDeadline(instant("until"))
                                    .addAllCarriers(many("carriers")));
            case "seals" ->
                    step.setUnitsSealed(
                            UnitsSealed.newBuilder()
                                    .addAllUnits(TypedUnits.seals(text("unit-seals")))
                                    .setAt(time("at")));
            case "raise" ->
                    step.setIrregularityRaised(
                            IrregularityRaised.newBuilder()
                                    .setKind(value("kind", IrregularityKind.class))
                                    .addAllUnits(many("boxes"))
                                    .setNote(text("reason")));
            case "resolve" ->
                    step.setIrregularityResolved(
                            IrregularityResolved.newBuilder()
                                    .setIrregularity(text("irregularity"))
                                    .setReason(text("reason"))
                                    .addAllSeals(TypedUnits.seals(text("unit-seals")))
                                    .setAt(time("at")));
            case "verify" ->
                    step.setArrivalVerified(
                            ArrivalVerified.newBuilder()
                                    .addAllSeen(TypedUnits.seals(text("unit-seals")))
                                    .setAt(time("at")));
            case "store" -> step.setConditionsSet(conditions());
            case "complete" ->
                    step.setDeclarationCompleted(
                            DeclarationCompleted.newBuilder().setAt(time("at")));
            case "duty" ->
                    step.setDutySettled(
                            DutySettled.newBuilder()
                                    .setReference(text("reference"))
                                    .setAt(time("at")));
            case "let-go" ->
                    step.setReleased(GoodsReleased.newBuilder().setBasisSha256(text("basis")));
            default -> {
                return sample();
            }
        }
        return Optional.of(step.build());
    }

    private Optional<CaseStep> sample() {
        var step = CaseStep.newBuilder();
        switch (text("act")) {
            case "sample" ->
                    step.setSampleTaken(
                            SampleTaken.newBuilder()
                                    .setSample(text("sample"))
                                    .setIncrements(
                                            TypedNumbers.whole("increments", text("increments")))
                                    .setParts(TypedNumbers.whole("parts", text("parts")))
                                    .setAt(time("at")));
            case "send" ->
                    step.setSampleSent(
                            SampleSent.newBuilder()
                                    .setSample(text("sample"))
                                    .setLaboratory(text("laboratory"))
                                    .setSeal(text("seal"))
                                    .setAt(time("at")));
            case "receive", "receive-broken" ->
                    step.setSampleReceived(
                            SampleReceived.newBuilder()
                                    .setSample(text("sample"))
                                    .setSeal(text("seal"))
                                    .setWhole(text("act").equals("receive"))
                                    .setAt(time("at")));
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
                        .setKind(value("kind", CustomsCheck.class))
                        .setPassed(passed)
                        .setInstrument(text("instrument"))
                        .setFindings(text("reason"))
                        .setAt(time("at"));
        if (!text("background").isEmpty() || !text("highest").isEmpty()) {
            made.setDose(
                    DoseRate.newBuilder()
                            .setBackgroundNanosievertsPerHour(
                                    TypedNumbers.thousandths("background", text("background")))
                            .setHighestNanosievertsPerHour(
                                    TypedNumbers.thousandths("highest", text("highest"))));
        }
        return made;
    }

    private ResultReported.Builder reported() {
        var made =
                ResultReported.newBuilder()
                        .setSample(text("sample"))
                        .setReport(text("report"))
                        .addAllResults(TypedNumbers.percents(many("results")))
                        .setAt(time("at"));
        if (!text("corrects").isEmpty()) {
            made.setCorrects(text("corrects"));
        }
        return made;
    }

    private ConditionsSet.Builder conditions() {
        return ConditionsSet.newBuilder()
                .addAllForbidden(
                        typed.getOrDefault("forbidden", List.of()).stream()
                                .map(name -> value("forbidden", name, GoodsUse.class))
                                .toList())
                .setUntil(instant("until"))
                .setReason(text("reason"));
    }

    private <E extends Enum<E>> E value(String field, Class<E> kind) {
        return value(field, text(field), kind);
    }

    private static <E extends Enum<E>> E value(String field, String name, Class<E> kind) {
        try {
            return Enum.valueOf(kind, name);
        } catch (IllegalArgumentException _) {
            throw NotAccepted.of(ErrorCode.VALUE_UNKNOWN, field, "one of the list");
        }
    }

    private EventTime time(String field) {
        return FormTime.read(text(field));
    }

    private Timestamp instant(String field) {
        return time(field).getInstant().getAt();
    }

    private List<String> many(String field) {
        return TypedIdentity.many(text(field));
    }

    private String text(String field) {
        var told = typed.getFirst(field);
        return told == null ? "" : told.strip();
    }
}
