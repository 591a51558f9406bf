package io.yidan.customs;

import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;

import java.util.Optional;

/** What is declared after a step that changes it. */
public final class DeclaredAfter {
    private DeclaredAfter() {}

    /** The declaration after the step, or nothing if the step leaves it as it was. */
    public static Optional<Declaration> of(CustomsCase before, CaseStep step) {
        var declared = before.declaration();
        return switch (step) {
            case CaseStep.Declared(var declaration, _, _) -> Optional.of(declaration);
            case CaseStep.WaybillLinked(var more) -> declared.map(known -> known.with(more));
            case CaseStep.WaybillUnlinked(var less) -> declared.map(known -> known.without(less));
            case CaseStep.IdentityAmended(var identity, _) ->
                    declared.map(known -> known.with(identity));
            case CaseStep.WaybillRebound(var now) -> declared.map(known -> known.again(now));
            case CaseStep.DeclarationAccepted _,
                    CaseStep.DocumentsSupplied _,
                    CaseStep.Reviewed _,
                    CaseStep.Arrived _,
                    CaseStep.Inspected _,
                    CaseStep.SealsAffixed _,
                    CaseStep.Exited _,
                    CaseStep.DispositionOrdered _,
                    CaseStep.DispositionDone _,
                    CaseStep.Withdrawn _,
                    CaseStep.Closed _,
                    JointStep _ ->
                    Optional.empty();
        };
    }
}
