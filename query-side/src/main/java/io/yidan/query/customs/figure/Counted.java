package io.yidan.query.customs.figure;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.Review;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.Verdict;
import io.yidan.query.customs.CaseHistory;
import io.yidan.query.customs.figure.Figure.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Everything of one customs case that is counted. The same history gives the same. */
final class Counted {
    private final List<Figure> figures = new ArrayList<>();
    private final Waiting waiting = new Waiting();
    private CustomsCase known = CustomsCase.NONE;

    private Counted() {}

    static List<Figure> of(CaseHistory history) {
        var counted = new Counted();
        history.steps().forEach(counted::hear);
        counted.waiting.figure(counted.known).ifPresent(counted.figures::add);
        return List.copyOf(counted.figures);
    }

    private void hear(CaseHistory.Step step) {
        var before = known;
        known = before.evolve(step.taken());
        var at = step.recordedAt();
        waiting.hear(step, known);
        if (before.standingReview().isPresent() && known.standingReview().isEmpty()) {
            voided(step.taken().step(), before, at);
        }
        irregular(before, at);
        switch (step.taken().step()) {
            case CaseStep.Declared(var declaration, var timing, _) ->
                    add(
                            Kind.DECLARED,
                            declaration.procedure().name(),
                            declaration.decidingOffice().value(),
                            timing.declaredAt());
            case CaseStep.Reviewed(var verdict, _, _, _) ->
                    add(Kind.DECISION, verdict.name(), step.taken().stamp().by().value(), at);
            case CaseStep.Inspected(var passed, _, var seen) ->
                    add(
                            Kind.INSPECTION,
                            (decided(before) ? "DECIDED_" : "DIFFERS_")
                                    + (passed ? "PASSED" : "FAILED"),
                            step.taken().stamp().by().value(),
                            seen.start());
            case JointStep.Checked made ->
                    add(
                            Kind.CHECK,
                            made.kind() + (made.passed() ? "_PASSED" : "_FAILED"),
                            step.taken().stamp().by().value(),
                            made.at().start());
            case JointStep _ -> {}
            case CaseStep.WaybillLinked _,
                    CaseStep.WaybillUnlinked _,
                    CaseStep.DeclarationAccepted _,
                    CaseStep.IdentityAmended _,
                    CaseStep.WaybillRebound _,
                    CaseStep.DocumentsSupplied _,
                    CaseStep.Arrived _,
                    CaseStep.SealsAffixed _,
                    CaseStep.Exited _,
                    CaseStep.DispositionOrdered _,
                    CaseStep.DispositionDone _,
                    CaseStep.Withdrawn _,
                    CaseStep.Closed _ -> {}
        }
    }

    private void irregular(CustomsCase before, Instant at) {
        String office = known.declaration().orElseThrow().decidingOffice().value();
        int counted = before.supervision().map(one -> one.irregularities().size()).orElse(0);
        known.supervision().stream()
                .flatMap(one -> one.irregularities().stream().skip(counted))
                .map(one -> one.kind().code())
                .distinct()
                .forEach(code -> add(Kind.IRREGULARITY, code, office, at));
    }

    /** Papers supplied answer a decision; only an amendment takes one away. */
    private void voided(CaseStep step, CustomsCase before, Instant at) {
        String office = before.standingReview().map(Review::by).orElseThrow().value();
        if (step instanceof CaseStep.IdentityAmended) {
            add(Kind.VOIDED, "IDENTITY", office, at);
        } else if (step instanceof CaseStep.WaybillRebound) {
            add(Kind.VOIDED, "WAYBILL", office, at);
        }
    }

    /** Whether the office had decided to inspect, and it is not for what was seen. */
    private static boolean decided(CustomsCase before) {
        var verdict = before.review().map(Review::verdict);
        return verdict.equals(Optional.of(Verdict.INSPECT_ON_ARRIVAL))
                || before.differences().isEmpty();
    }

    private void add(Kind kind, String code, String office, Instant at) {
        figures.add(
                new Figure(
                        kind.name(),
                        Math.toIntExact(known.version()),
                        code,
                        office,
                        at,
                        OptionalInt.empty()));
    }
}
