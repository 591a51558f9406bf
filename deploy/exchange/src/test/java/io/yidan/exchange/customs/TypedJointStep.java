package io.yidan.exchange.customs;

import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CheckMade;
import io.yidan.proto.type.v1.ConditionsSet;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.ResultReported;
import io.yidan.proto.type.v1.TransferAuthorised;
import io.yidan.proto.type.v1.UnitSeals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person types into the form of a step under joint supervision. */
final class TypedJointStep {
    private TypedJointStep() {}

    /** Nothing for a step that has no such form. */
    static Optional<TypedStep> of(CaseStep step) {
        return Optional.ofNullable(
                switch (step.getStepCase()) {
                    case CAPACITY_CONFIRMED -> {
                        var room = step.getCapacityConfirmed();
                        yield new TypedStep("capacity")
                                .with("units", "" + room.getUnits())
                                .at("until", room.getUntil().getInstant().getAt());
                    }
                    case CHECK_MADE -> check(step.getCheckMade());
                    case TRANSFER_AUTHORISED -> permit(step.getTransferAuthorised());
                    case UNITS_SEALED ->
                            new TypedStep("seals")
                                    .with("unit-seals", seals(step.getUnitsSealed().getUnitsList()))
                                    .at(step.getUnitsSealed().getAt());
                    case IRREGULARITY_RAISED -> {
                        var raised = step.getIrregularityRaised();
                        yield new TypedStep("raise")
                                .with("kind", raised.getKind().name())
                                .with("boxes", String.join(" ", raised.getUnitsList()))
                                .with("reason", raised.getNote());
                    }
                    case IRREGULARITY_RESOLVED -> {
                        var settled = step.getIrregularityResolved();
                        yield new TypedStep("resolve")
                                .with("irregularity", settled.getIrregularity())
                                .with("reason", settled.getReason())
                                .with("unit-seals", seals(settled.getSealsList()))
                                .at(settled.getAt());
                    }
                    case ARRIVAL_VERIFIED ->
                            new TypedStep("verify")
                                    .with(
                                            "unit-seals",
                                            seals(step.getArrivalVerified().getSeenList()))
                                    .at(step.getArrivalVerified().getAt());
                    case CONDITIONS_SET -> store(step.getConditionsSet());
                    case DECLARATION_COMPLETED ->
                            new TypedStep("complete").at(step.getDeclarationCompleted().getAt());
                    case DUTY_SETTLED ->
                            new TypedStep("duty")
                                    .with("reference", step.getDutySettled().getReference())
                                    .at(step.getDutySettled().getAt());
                    case RELEASED ->
                            new TypedStep("let-go")
                                    .with("basis", step.getReleased().getBasisSha256());
                    default -> sample(step);
                });
    }

    private static TypedStep sample(CaseStep step) {
        return switch (step.getStepCase()) {
            case SAMPLE_TAKEN -> {
                var taken = step.getSampleTaken();
                yield new TypedStep("sample")
                        .with("sample", taken.getSample())
                        .with("increments", "" + taken.getIncrements())
                        .with("parts", "" + taken.getParts())
                        .at(taken.getAt());
            }
            case SAMPLE_SENT -> {
                var sent = step.getSampleSent();
                yield new TypedStep("send")
                        .with("sample", sent.getSample())
                        .with("laboratory", sent.getLaboratory())
                        .with("seal", sent.getSeal())
                        .at(sent.getAt());
            }
            case SAMPLE_RECEIVED -> {
                var received = step.getSampleReceived();
                yield new TypedStep(received.getWhole() ? "receive" : "receive-broken")
                        .with("sample", received.getSample())
                        .with("seal", received.getSeal())
                        .at(received.getAt());
            }
            case RESULT_REPORTED -> report(step.getResultReported());
            default -> null;
        };
    }

    private static TypedStep check(CheckMade made) {
        return new TypedStep(made.getPassed() ? "check-passed" : "check-failed")
                .with("kind", made.getKind().name())
                .with(
                        "background",
                        microsieverts(made.getDose().getBackgroundNanosievertsPerHour()))
                .with("highest", microsieverts(made.getDose().getHighestNanosievertsPerHour()))
                .with("instrument", made.getInstrument())
                .with("reason", made.getFindings())
                .at(made.getAt());
    }

    private static String microsieverts(long nanosieverts) {
        return nanosieverts == 0 ? "" : BigDecimal.valueOf(nanosieverts, 3).toPlainString();
    }

    private static TypedStep permit(TransferAuthorised permit) {
        return new TypedStep("permit")
                .with(
                        "route",
                        permit.getRouteList().stream()
                                .map(Place::getCode)
                                .collect(Collectors.joining(" ")))
                .with("carriers", String.join(" ", permit.getCarriersList()))
                .at("until", permit.getDeadline());
    }

    /** A unit a line, then its seals. */
    private static String seals(List<UnitSeals> units) {
        return units.stream()
                .map(one -> one.getUnit() + " " + String.join(" ", one.getSealsList()))
                .collect(Collectors.joining("\n"));
    }

    private static TypedStep store(ConditionsSet conditions) {
        return new TypedStep("store")
                .with("forbidden", conditions.getForbiddenList().stream().map(Enum::name).toList())
                .with("reason", conditions.getReason())
                .at("until", conditions.getUntil());
    }

    private static TypedStep report(ResultReported report) {
        return new TypedStep("report")
                .with("sample", report.getSample())
                .with("report", report.getReport())
                .with("corrects", report.getCorrects())
                .with(
                        "results",
                        report.getResultsList().stream()
                                .map(one -> one.getSubstance() + " " + one.getValue())
                                .collect(Collectors.joining(" ")))
                .at(report.getAt());
    }
}
