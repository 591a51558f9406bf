package io.yidan.query.customs;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.step.StepTaken;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.query.fold.WaybillLog;

import java.util.List;

/** Reads customs cases from the log, and who has a part in them. */
public record CaseReading(LogReader log, StoredForm form, WaybillLog waybills) {

    /** The case as the log had it up to a position. */
    CaseRow upTo(String number, long position) {
        var steps = steps(number, position);
        var known = known(steps);
        return CaseRow.of(known, steps.getLast().recordedAt(), parties(known, position));
    }

    /** How it came to that. */
    public CaseHistory history(String number, long position) {
        var steps = steps(number, position);
        var known = known(steps);
        return new CaseHistory(known, steps, CaseRow.parties(known, parties(known, position)));
    }

    private List<CaseHistory.Step> steps(String number, long position) {
        return log.stream(number, 0, position).stream()
                .map(
                        row ->
                                new CaseHistory.Step(
                                        (StepTaken) form.read(row.type(), row.payload()),
                                        row.recordedAt()))
                .toList();
    }

    private static CustomsCase known(List<CaseHistory.Step> steps) {
        return CustomsCase.of(steps.stream().map(CaseHistory.Step::taken).toList());
    }

    private List<String> parties(CustomsCase known, long position) {
        return known.declaration().orElseThrow().waybills().stream()
                .flatMap(bound -> waybills.upTo(bound.number().value(), position).stream())
                .map(TrackedWaybill::parties)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
