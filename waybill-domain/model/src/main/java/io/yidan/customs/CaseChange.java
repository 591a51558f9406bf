package io.yidan.customs;

import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.joint.SupervisionChange;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.Verdict;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.value.Bytes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of the next case while one event is applied; lives no longer than that. */
final class CaseChange {
    private final CustomsCase before;
    private final StepTaken event;
    private final Declaration declaration;
    private final Optional<Bytes> basis;
    private final Optional<Arrival> arrival;
    private final Optional<Review> review;
    private final Optional<Supervision> supervision;

    CaseChange(CustomsCase before, StepTaken event) {
        this.before = before;
        this.event = event;
        declaration =
                DeclaredAfter.of(before, event.step())
                        .or(before::declaration)
                        .orElseThrow(() -> new IllegalStateException("a case begins declared"));
        basis = event.basis().or(before::basis);
        arrival =
                event.step() instanceof CaseStep.Arrived(var seen, var at)
                        ? Optional.of(new Arrival(seen, at))
                        : before.arrival();
        review = reviewAfter();
        supervision = supervisionAfter();
    }

    CustomsCase after() {
        var stage =
                supervision
                        .map(known -> JointStages.after(before.stage(), event.step(), known))
                        .orElseGet(this::stage);
        return new CustomsCase(
                Optional.of(event.customsCase()),
                before.version() + 1,
                stage,
                Optional.of(declaration),
                basis,
                event.step() instanceof CaseStep.DeclarationAccepted(var number)
                        ? number
                        : before.declarationNumber(),
                review,
                arrival,
                replaced(),
                clearance(stage),
                block(stage),
                supervision,
                before.requests()
                        .with(
                                event.stamp().request(),
                                new CustomsCase.Remembered(
                                        event.stamp().requestHash(), before.version() + 1)));
    }

    private Optional<Supervision> supervisionAfter() {
        if (event.step() instanceof CaseStep.Declared(_, _, var plan)) {
            return plan.map(by -> Supervision.opened(by, declaration.units(), basis.orElseThrow()));
        }
        return before.supervision()
                .map(known -> new SupervisionChange(known, before.version() + 1, by()))
                .map(change -> change.declared(declaration.units(), basis.orElseThrow()))
                .map(
                        change ->
                                switch (event.step()) {
                                    case JointStep step -> change.take(step);
                                    case CaseStep.DispositionDone _ -> change.treated();
                                    case CaseStep _ -> change;
                                })
                .map(SupervisionChange::after);
    }

    private PartyId by() {
        return event.stamp().by();
    }

    private Optional<Review> reviewAfter() {
        return switch (event.step()) {
            case CaseStep.Reviewed(var verdict, var on, var bay, var reason) ->
                    Optional.of(new Review(verdict, on, bay, reason, event.stamp().by(), true));
            case CaseStep.DocumentsSupplied _ -> Optional.empty();
            case CaseStep.IdentityAmended _, CaseStep.WaybillRebound _ ->
                    before.review().map(Review::voided);
            case CaseStep _ -> before.review();
        };
    }

    private CaseStage stage() {
        return switch (event.step()) {
            case CaseStep.Declared _ -> CaseStage.DECLARED;
            case CaseStep.WaybillLinked _, CaseStep.WaybillUnlinked _ -> before.stage();
            case CaseStep.IdentityAmended _, CaseStep.WaybillRebound _ ->
                    before.stage() == CaseStage.FAILED ? CaseStage.FAILED : undeclaredOr();
            case CaseStep.Arrived _ -> undeclaredOr();
            case CaseStep.DeclarationAccepted _,
                    CaseStep.DocumentsSupplied _,
                    CaseStep.Reviewed _ ->
                    byReview();
            case CaseStep.Inspected(var passed, _, _) ->
                    passed ? standingOr(CaseStage.PASSED) : CaseStage.FAILED;
            case CaseStep.SealsAffixed _ -> CaseStage.SEALED;
            case CaseStep.Exited _ -> CaseStage.EXITED;
            case CaseStep.DispositionOrdered(var disposition, _) -> CaseStage.ordered(disposition);
            case CaseStep.DispositionDone _ ->
                    before.stage() == CaseStage.TREATMENT_ORDERED
                            ? CaseStage.INSPECTING
                            : CaseStage.DISPOSED;
            case CaseStep.Withdrawn _ -> CaseStage.WITHDRAWN;
            case CaseStep.Closed _ -> CaseStage.CLOSED;
            case JointStep _ -> before.stage();
        };
    }

    /** Nothing is decided before the declaration is accepted. */
    private CaseStage undeclaredOr() {
        return before.stage() == CaseStage.DECLARED ? CaseStage.DECLARED : byReview();
    }

    private CaseStage byReview() {
        var standing = standing();
        if (standing.isEmpty()) {
            return arrival.isPresent() ? CaseStage.WAITING_DECISION : CaseStage.UNDER_REVIEW;
        }
        return arrival.isEmpty() ? CaseStage.DECIDED : atTheGate(standing.get().verdict());
    }

    /** What is at the gate goes only if it is what was declared. */
    private CaseStage atTheGate(Verdict verdict) {
        return switch (verdict) {
            case RELEASE_ON_ARRIVAL ->
                    declaration
                                    .identity()
                                    .orElseThrow()
                                    .differences(arrival.orElseThrow().seen())
                                    .isEmpty()
                            ? CaseStage.RELEASED
                            : CaseStage.INSPECTING;
            case INSPECT_ON_ARRIVAL -> CaseStage.INSPECTING;
            case DOCUMENTS_REQUIRED, REFUSED -> CaseStage.ARRIVED;
        };
    }

    /** An inspection counts for the data that was decided on; changed since, it is for the office to say. */
    private CaseStage standingOr(CaseStage good) {
        return standing().isPresent() ? good : byReview();
    }

    private Optional<Review> standing() {
        return review.filter(Review::stands);
    }

    private List<Identity> replaced() {
        return event.step() instanceof CaseStep.IdentityAmended
                ? Stream.concat(
                                before.replaced().stream(),
                                before.declaration().flatMap(Declaration::identity).stream())
                        .toList()
                : before.replaced();
    }

    private Optional<Bytes> clearance(CaseStage stage) {
        if (stage == CaseStage.CLOSED) {
            return before.clearance();
        }
        return stage.clears(declaration.procedure()) ? basis : Optional.empty();
    }

    private Optional<Block> block(CaseStage stage) {
        return switch (stage) {
            case FAILED,
                    PORT_FAILED,
                    CHECK_FAILED,
                    RETURN_ORDERED,
                    TREATMENT_ORDERED,
                    DESTRUCTION_ORDERED ->
                    blocked();
            case DISPOSED, CLOSED -> before.block();
            case DECIDED, ARRIVED ->
                    standing().filter(made -> made.verdict() == Verdict.REFUSED).isPresent()
                            ? blocked()
                            : Optional.empty();
            case NONE,
                    DECLARED,
                    UNDER_REVIEW,
                    WAITING_DECISION,
                    INSPECTING,
                    PASSED,
                    RELEASED,
                    SEALED,
                    EXITED,
                    PRE_DECLARED,
                    ARRIVED_AT_PORT,
                    PORT_CHECK,
                    TRANSFER_AUTHORISED,
                    UNDER_TRANSFER,
                    ARRIVED_AT_UNLOADING,
                    UNLOADING_CHECK,
                    WITHDRAWN ->
                    Optional.empty();
        };
    }

    private Optional<Block> blocked() {
        return before.block()
                .or(() -> Optional.of(new Block(before.version() + 1, by(), reason())));
    }

    private String reason() {
        return switch (event.step()) {
            case CaseStep.Inspected(_, var findings, _) -> findings;
            case JointStep.Checked made -> made.findings();
            case JointStep.ResultReported reported -> reported.report();
            case CaseStep.DispositionOrdered(_, var why) -> why;
            case CaseStep _ -> review.map(Review::reason).orElse("");
        };
    }
}
