package io.yidan.customs;

import io.yidan.customs.joint.Supervision;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;

import java.util.EnumSet;
import java.util.Set;

/** How far goods under joint supervision have come: read from where they are and what was found, not counted along. */
final class JointStages {
    /** Stages that only steps of their own leave. */
    private static final Set<CaseStage> FIRM =
            EnumSet.of(
                    CaseStage.DECLARED,
                    CaseStage.RETURN_ORDERED,
                    CaseStage.TREATMENT_ORDERED,
                    CaseStage.DESTRUCTION_ORDERED,
                    CaseStage.DISPOSED);

    private JointStages() {}

    /** The stage after a step, with what is known after it. */
    static CaseStage after(CaseStage before, CaseStep step, Supervision known) {
        return switch (step) {
            case CaseStep.Declared _ -> CaseStage.DECLARED;
            case CaseStep.DeclarationAccepted _ -> of(known);
            case CaseStep.WaybillRebound _, JointStep _ ->
                    FIRM.contains(before) ? before : of(known);
            case CaseStep.DispositionOrdered(var disposition, _) -> CaseStage.ordered(disposition);
            case CaseStep.DispositionDone _ ->
                    before == CaseStage.TREATMENT_ORDERED ? of(known) : CaseStage.DISPOSED;
            case CaseStep.Withdrawn _ -> CaseStage.WITHDRAWN;
            case CaseStep.Closed _ -> CaseStage.CLOSED;
            case CaseStep.WaybillLinked _,
                    CaseStep.WaybillUnlinked _,
                    CaseStep.IdentityAmended _,
                    CaseStep.DocumentsSupplied _,
                    CaseStep.Reviewed _,
                    CaseStep.Arrived _,
                    CaseStep.Inspected _,
                    CaseStep.SealsAffixed _,
                    CaseStep.Exited _ ->
                    before;
        };
    }

    private static CaseStage of(Supervision known) {
        if (known.released()) {
            return CaseStage.RELEASED;
        }
        return known.transfer().isPresent() ? onTheWay(known) : atPort(known);
    }

    private static CaseStage atPort(Supervision known) {
        if (known.atPort().isEmpty()) {
            return CaseStage.PRE_DECLARED;
        }
        if (known.failed(true)) {
            return CaseStage.PORT_FAILED;
        }
        boolean begun =
                !known.checks().isEmpty()
                        || known.plan().checks().stream().noneMatch(CheckKind::isAtPort);
        return begun ? CaseStage.PORT_CHECK : CaseStage.ARRIVED_AT_PORT;
    }

    private static CaseStage onTheWay(Supervision known) {
        if (known.allIn(known.verified())) {
            return known.failed(false) ? CaseStage.CHECK_FAILED : CaseStage.UNLOADING_CHECK;
        }
        if (!known.verified().isEmpty()) {
            return CaseStage.ARRIVED_AT_UNLOADING;
        }
        return known.left().isEmpty() ? CaseStage.TRANSFER_AUTHORISED : CaseStage.UNDER_TRANSFER;
    }
}
