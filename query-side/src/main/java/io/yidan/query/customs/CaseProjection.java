package io.yidan.query.customs;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.step.StepTaken;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Unreadable;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.query.fold.WaybillLog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the log says of customs cases to their table; harmless when told twice. */
public final class CaseProjection implements BatchListener {
    /** What the follower of the log that keeps the table is called. */
    public static final String FOLLOWER = "customs-cases";

    private final LogReader log;
    private final StoredForm form;
    private final WaybillLog waybills;
    private final CaseTable table;

    public CaseProjection(LogReader log, StoredForm form, WaybillLog waybills, CaseTable table) {
        this.log = log;
        this.form = form;
        this.waybills = waybills;
        this.table = table;
    }

    /** Whether an event means anything here; one that cannot be read may. */
    public static boolean wanted(Object event) {
        return event instanceof StepTaken || event instanceof Unreadable;
    }

    @Override
    public void on(LogBatch batch) {
        Map<String, RecordedEvent> last = new LinkedHashMap<>();
        batch.events().stream()
                .filter(event -> event.event() instanceof StepTaken)
                .forEach(event -> last.put(event.stream(), event));
        last.values().stream().map(this::row).forEach(table::put);
    }

    /** As the case was after this event. */
    private CaseRow row(RecordedEvent event) {
        var steps =
                log.stream(event.stream(), 0, event.position()).stream()
                        .map(row -> (StepTaken) form.read(row.type(), row.payload()))
                        .toList();
        var known = CustomsCase.of(steps);
        return CaseRow.of(known, event.recordedAt(), parties(known, event.position()));
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
