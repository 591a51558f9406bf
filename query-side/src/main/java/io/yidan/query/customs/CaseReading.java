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
        var rows = log.stream(number, 0, position);
        var known =
                CustomsCase.of(
                        rows.stream()
                                .map(row -> (StepTaken) form.read(row.type(), row.payload()))
                                .toList());
        return CaseRow.of(known, rows.getLast().recordedAt(), parties(known, position));
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
