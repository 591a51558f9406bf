package io.yidan.translators.post;

import io.grpc.Status;
import io.yidan.client.LegEventStream.Answer;
import io.yidan.proto.carrier.v1.CheckLegEventsResponse;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.type.v1.Problem;
import io.yidan.translators.RowResult;
import io.yidan.translators.message.Told;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts rows as they are read and answers as they come, which may be at the same time. */
final class Tally {
    private static final Set<Fault> OF_FILE_OR_HEADINGS =
            EnumSet.of(
                    Fault.COLUMN_MISSING,
                    Fault.COLUMN_TWICE,
                    Fault.SEPARATOR,
                    Fault.ENCODING,
                    Fault.CHARACTERS_LOST,
                    Fault.FILE_EMPTY,
                    Fault.FILE_KIND,
                    Fault.FILE_CUT_OFF,
                    Fault.FILE_TOO_LARGE,
                    Fault.DOCTYPE_FORBIDDEN,
                    Fault.NOT_WELL_FORMED,
                    Fault.TOO_DEEP,
                    Fault.TOO_MANY);
    private final int most;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final List<RowProblem> problems = new ArrayList<>();
    private long rows;
    private long translated;
    private long skipped;
    private long bad;
    private long events;
    private long answered;
    private long refused;
    private long leftOut;
    private Ahead ahead = Ahead.NOTHING_ASKED;

    Tally(int most) {
        this.most = most;
    }

    synchronized void row(RowResult result) {
        switch (result) {
            case RowResult.Translated row -> {
                rows++;
                translated++;
                events += row.events().size();
            }
            case RowResult.Skipped _ -> {
                rows++;
                skipped++;
            }
            case RowResult.Bad row -> {
                rows += isRow(row) ? 1 : 0;
                bad++;
                row.problems().forEach(this::note);
            }
            case RowResult.Noted noted -> note(noted.note());
        }
    }

    /** Whether it is a row that is bad, and not the file or its headings, which may be called row 1 too. */
    private static boolean isRow(RowResult.Bad bad) {
        return bad.row() > 1
                || bad.row() == 1
                        && bad.problems().stream()
                                .map(RowProblem::fault)
                                .noneMatch(OF_FILE_OR_HEADINGS::contains);
    }

    synchronized Progress answer(Told told, Answer answer) {
        return became(
                told,
                answer.receipt().map(LegEventReceipt::getOutcome),
                answer.code(),
                answer.problems());
    }

    /** What would become of each of these. */
    synchronized Progress foreseen(List<Told> portion, CheckLegEventsResponse foreseen) {
        for (int i = 0; i < portion.size(); i++) {
            var check = foreseen.getChecks(i);
            became(
                    portion.get(i),
                    check.getStatusCode() == 0 ? Optional.of(check.getOutcome()) : Optional.empty(),
                    Status.fromCodeValue(check.getStatusCode()).getCode(),
                    check.getProblemsList());
        }
        ahead = ahead.and(foreseen.getWaybillsList(), most);
        return progress();
    }

    private Progress became(
            Told told, Optional<Outcome> kept, Status.Code code, List<Problem> wrong) {
        answered++;
        if (kept.isPresent()) {
            var outcome = kept.get();
            outcomes.merge(outcome, 1L, Long::sum);
            if (outcome == Outcome.OUTCOME_CONFLICT) {
                note(conflict(told));
            }
        } else {
            refused++;
            if (wrong.isEmpty()) {
                note(refusal(told, "", code.name(), "ask the exchange why"));
            }
            wrong.forEach(problem -> note(refusal(told, problem)));
        }
        return progress();
    }

    synchronized Progress progress() {
        return new Progress(rows, events, answered);
    }

    synchronized Report report(Optional<String> stopped) {
        return new Report(
                rows,
                translated,
                skipped,
                bad,
                events,
                outcomes,
                refused,
                problems,
                leftOut,
                ahead,
                stopped);
    }

    private static RowProblem conflict(Told told) {
        var column = told.columnOf("envelope.event_id");
        return new RowProblem(
                told.row().number(),
                column,
                told.row().cell(column),
                Fault.CONFLICT,
                "the same key and revision was told before with other content; both are kept",
                "correct a row under a higher revision, or let the operator say which one stands");
    }

    private static RowProblem refusal(Told told, Problem problem) {
        var field = problem.getField().replaceFirst("^event\\.", "");
        return refusal(
                told,
                told.columnOf(field),
                problem.getCode() + ": " + problem.getRule(),
                problem.getNextStep());
    }

    private static RowProblem refusal(Told told, String column, String rule, String fix) {
        var row = told.row();
        return new RowProblem(row.number(), column, row.cell(column), Fault.REFUSED, rule, fix);
    }

    private void note(RowProblem problem) {
        if (problems.size() < most) {
            problems.add(problem);
        } else {
            leftOut++;
        }
    }
}
