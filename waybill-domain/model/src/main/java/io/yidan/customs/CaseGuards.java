package io.yidan.customs;

import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Merging;
import io.yidan.customs.declaration.Timing;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.CaseDecision;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Disposition;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.TakeStep;
import io.yidan.customs.step.Verdict;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.value.Bytes;

import java.util.List;
import java.util.Optional;

/** What each step needs. A request is taken once; a repeat gets its first answer, a refused one is decided anew. */
record CaseGuards(CustomsCase known) {

    CaseDecision once(TakeStep command) {
        var answer =
                known.repeated(command.stamp())
                        .or(() -> moved(command))
                        .or(() -> stage(command.step()))
                        .or(() -> fault(command));
        return answer.map(CaseDecision::unchanged)
                .orElseGet(
                        () ->
                                new CaseDecision(
                                        List.of(
                                                new StepTaken(
                                                        command.customsCase(),
                                                        command.stamp(),
                                                        command.step(),
                                                        command.basis())),
                                        new CaseAnswer.Taken(known.version() + 1, false)));
    }

    private Optional<CaseAnswer> moved(TakeStep command) {
        return command.expectedRevision()
                .filter(expected -> expected != known.version())
                .flatMap(
                        expected ->
                                refused(
                                        Refusal.REVISION_MOVED_ON,
                                        "the case is at revision "
                                                + known.version()
                                                + ", the step rests on "
                                                + expected));
    }

    private Optional<CaseAnswer> stage(CaseStep step) {
        var act = CaseAct.of(step);
        return known.possible().contains(act)
                ? Optional.empty()
                : refused(
                        Refusal.NOT_IN_THIS_STAGE,
                        act + " is not possible in stage " + known.stage());
    }

    private Optional<CaseAnswer> fault(TakeStep command) {
        return switch (command.step()) {
            case CaseStep.Declared(var declaration, var timing, _) -> declared(declaration, timing);
            case CaseStep.WaybillLinked(var more) -> linked(more);
            case CaseStep.WaybillUnlinked(var less) ->
                    !declaration().covers(less) || declaration().waybills().size() == 1
                            ? refused(
                                    Refusal.WAYBILL_NOT_LINKED,
                                    "the case covers " + numbers() + " and keeps one at least")
                            : Optional.empty();
            case CaseStep.IdentityAmended(var identity, _) ->
                    declaration().identity().filter(identity::equals).isPresent()
                            ? refused(Refusal.AMENDMENT_EMPTY, "the declaration says so already")
                            : Optional.empty();
            case CaseStep.WaybillRebound(var now) -> rebound(now);
            case CaseStep.DocumentsSupplied _ ->
                    asks(Verdict.DOCUMENTS_REQUIRED)
                            ? Optional.empty()
                            : refused(Refusal.DOCUMENTS_NOT_ASKED, "no office waits for papers");
            case CaseStep.Reviewed reviewed -> reviewed(reviewed);
            case CaseStep.DispositionOrdered(var disposition, _) ->
                    disposable(disposition)
                            ? Optional.empty()
                            : refused(
                                    Refusal.NOTHING_TO_DISPOSE,
                                    "goods are neither refused nor found wanting; only what was"
                                            + " found wanting is treated");
            case CaseStep.Withdrawn _ -> withdrawn(command.stamp().by());
            case CaseStep.DeclarationAccepted _,
                    CaseStep.Arrived _,
                    CaseStep.Inspected _,
                    CaseStep.SealsAffixed _,
                    CaseStep.Exited _,
                    CaseStep.DispositionDone _,
                    CaseStep.Closed _ ->
                    Optional.empty();
            case JointStep joint -> new JointGuards(known).fault(joint, command.stamp().by());
        };
    }

    private Optional<CaseAnswer> declared(Declaration declaration, Timing timing) {
        if (timing.early(declaration.procedure(), declaration.expectedAt())) {
            return refused(
                    Refusal.DECLARED_TOO_EARLY,
                    switch (declaration.procedure()) {
                        case DIRECT_IMPORT, JOINT_IMPORT ->
                                "an import is declared once the goods are under way";
                        case DIRECT_EXPORT ->
                                "an export is declared at most "
                                        + timing.exportWindow().toHours()
                                        + " h before it is expected";
                    });
        }
        if (timing.late(declaration.procedure())) {
            return refused(
                    Refusal.DECLARED_TOO_LATE, "the goods have reached " + declaration.place());
        }
        long numbers = declaration.waybills().stream().map(BoundWaybill::number).distinct().count();
        return numbers < declaration.waybills().size()
                ? refused(Refusal.WAYBILL_LINKED, "a waybill is named twice")
                : unequal(declaration);
    }

    private Optional<CaseAnswer> linked(BoundWaybill more) {
        return declaration().covers(more.number())
                ? refused(Refusal.WAYBILL_LINKED, "the case covers " + more.number() + " already")
                : unequal(declaration().with(more));
    }

    private Optional<CaseAnswer> unequal(Declaration together) {
        return Merging.faultIn(together.procedure(), together.waybills())
                .flatMap(
                        in ->
                                refused(
                                        Refusal.MERGE_UNEQUAL,
                                        "waybills under one declaration are alike in " + in));
    }

    private Optional<CaseAnswer> rebound(BoundWaybill now) {
        if (!declaration().covers(now.number())) {
            return refused(Refusal.WAYBILL_NOT_LINKED, "the case covers " + numbers());
        }
        return declaration().waybills().contains(now)
                ? refused(Refusal.AMENDMENT_EMPTY, "nothing changed that the declaration rests on")
                : Optional.empty();
    }

    private Optional<CaseAnswer> reviewed(CaseStep.Reviewed step) {
        if (known.basis().filter(step.basis()::equals).isEmpty()) {
            return refused(
                    Refusal.BASIS_CHANGED,
                    "the declared data has hash "
                            + known.basis().map(Bytes::hex).orElse("-")
                            + ", the decision rests on "
                            + step.basis().hex());
        }
        boolean whole =
                switch (step.verdict()) {
                    case RELEASE_ON_ARRIVAL -> step.bay().isEmpty();
                    case INSPECT_ON_ARRIVAL -> !step.bay().isBlank();
                    case DOCUMENTS_REQUIRED, REFUSED ->
                            step.bay().isEmpty() && !step.reason().isBlank();
                };
        return whole
                ? Optional.empty()
                : refused(
                        Refusal.VERDICT_INCOMPLETE,
                        "an inspection names its bay and nothing else does; who asks for papers"
                                + " or refuses says why");
    }

    private Optional<CaseAnswer> withdrawn(PartyId by) {
        return known.stage() == CaseStage.DECLARED || by.equals(declaration().decidingOffice())
                ? Optional.empty()
                : refused(
                        Refusal.NOT_YOURS,
                        "once accepted, only "
                                + declaration().decidingOffice()
                                + " lets a declaration be withdrawn");
    }

    private boolean disposable(Disposition disposition) {
        return known.supervision().isPresent()
                || known.stage() == CaseStage.FAILED
                || disposition != Disposition.TREATMENT && asks(Verdict.REFUSED);
    }

    private boolean asks(Verdict verdict) {
        return known.standingReview().filter(made -> made.verdict() == verdict).isPresent();
    }

    private List<?> numbers() {
        return declaration().waybills().stream().map(BoundWaybill::number).toList();
    }

    private Declaration declaration() {
        return known.declaration().orElseThrow();
    }

    private Optional<CaseAnswer> refused(Refusal why, String detail) {
        return Optional.of(known.refused(why, detail));
    }
}
