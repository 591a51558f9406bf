package io.yidan.query.tracking;

import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.fold.Waybills;
import io.yidan.waybill.journey.Journey;

import java.util.List;
import java.util.function.BiFunction;

import javax.sql.DataSource;

/** Writes what a batch of the log means for the waybills it touches; harmless when told twice. */
public final class TrackingProjection {
    private final Waybills waybills;
    private final HeadTable heads;
    private final UnitTable units;
    private final List<Beside> beside;
    private final BiFunction<TrackedWaybill, Journey, WaybillView> view;

    /**
     * Writes to the tables whose names end in {@code suffix}, and to those beside them. Keeps so many folded waybills in
     * memory; {@code view} spells one as a reader sees it.
     */
    public TrackingProjection(
            DataSource target,
            WaybillLog log,
            int waybillsInMemory,
            BiFunction<TrackedWaybill, Journey, WaybillView> view,
            List<Beside> beside,
            String suffix) {
        this.waybills = new Waybills(log, waybillsInMemory);
        this.heads = new HeadTable(target, suffix);
        this.units = new UnitTable(target, suffix);
        this.view = view;
        this.beside = List.copyOf(beside);
    }

    /** Writes the rows this batch changes, in the caller's transaction. Says which waybills it touched. */
    public List<HeadRow> on(List<RecordedEvent> batch) {
        var shown = waybills.hear(batch).stream().map(this::show).toList();
        var advanced = heads.upsert(shown.stream().map(Shown::head).toList());
        var newest = shown.stream().filter(one -> advanced.contains(one.head().waybill())).toList();
        units.upsert(newest.stream().flatMap(one -> one.units().stream()).toList());
        var touched = newest.stream().map(Shown::touched).toList();
        beside.forEach(table -> table.write(touched));
        return shown.stream().map(Shown::head).toList();
    }

    /** To be called when the batch was not committed: what was heard in it has not been written. */
    public void rolledBack() {
        waybills.forget();
    }

    private Shown show(TrackedWaybill waybill) {
        var journey = waybill.journey();
        var seen = view.apply(waybill, journey);
        return new Shown(
                HeadRow.of(waybill, seen.toByteArray()),
                UnitRow.of(waybill, journey),
                new Beside.Touched(waybill, seen));
    }

    private record Shown(HeadRow head, List<UnitRow> units, Beside.Touched touched) {}
}
