package io.yidan.query.tracking;

import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.fold.Waybills;
import io.yidan.waybill.journey.Journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import javax.sql.DataSource;

/** Writes what a stretch of the log means for the waybills it touches; harmless when told twice. */
public final class TrackingProjection {
    /** What the follower of the log that keeps the live tables is called. */
    public static final String FOLLOWER = "tracking";

    private final Waybills waybills;
    private final HeadTable heads;
    private final List<Beside> beside;
    private final BiFunction<TrackedWaybill, Journey, WaybillView> outline;
    private final Map<String, TrackedWaybill> touched = new LinkedHashMap<>();

    /**
     * Writes to the tables whose names end in {@code suffix}, and to those beside them. Keeps so many folded waybills in
     * memory; {@code outline} spells of one what does not grow with every event.
     */
    public TrackingProjection(
            DataSource target,
            WaybillLog log,
            int waybillsInMemory,
            BiFunction<TrackedWaybill, Journey, WaybillView> outline,
            List<Beside> beside,
            String suffix) {
        this.waybills = new Waybills(log, waybillsInMemory);
        this.heads = new HeadTable(target, suffix);
        this.outline = outline;
        this.beside = List.copyOf(beside);
    }

    /** Hears a batch and writes the rows it changes, in the caller's transaction. Says which waybills it touched. */
    public List<HeadRow> on(List<RecordedEvent> batch) {
        hear(batch);
        return write();
    }

    /** Takes the next events in and writes nothing yet; says how many waybills wait to be written. */
    int hear(List<RecordedEvent> batch) {
        waybills.hear(batch).forEach(waybill -> touched.put(waybill.number(), waybill));
        return touched.size();
    }

    /** Writes the rows of all waybills that wait for it, in the caller's transaction. */
    List<HeadRow> write() {
        var rows = touched.values().stream().map(HeadRow::of).toList();
        var advanced = heads.upsert(rows);
        var newest =
                touched.values().stream()
                        .filter(one -> advanced.contains(one.number()))
                        .map(this::touched)
                        .toList();
        beside.forEach(table -> table.write(newest));
        touched.clear();
        return rows;
    }

    /** To be called when the batch was not committed: what was heard in it has not been written. */
    public void rolledBack() {
        touched.clear();
        waybills.forget();
    }

    private Beside.Touched touched(TrackedWaybill waybill) {
        var journey = waybill.journey();
        return new Beside.Touched(waybill, journey, outline.apply(waybill, journey));
    }
}
