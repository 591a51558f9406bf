package io.yidan.query.customs.figure;

import io.yidan.customs.step.StepTaken;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.query.customs.CaseReading;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what is counted of customs cases to its table; harmless when told twice. */
public final class FigureProjection implements BatchListener {
    /** What the follower of the log that keeps the table is called. */
    public static final String FOLLOWER = "customs-figures";

    private final CaseReading reading;
    private final FigureTable table;

    public FigureProjection(CaseReading reading, FigureTable table) {
        this.reading = reading;
        this.table = table;
    }

    @Override
    public void on(LogBatch batch) {
        Map<String, RecordedEvent> last = new LinkedHashMap<>();
        batch.events().stream()
                .filter(event -> event.event() instanceof StepTaken)
                .forEach(event -> last.put(event.stream(), event));
        last.values().stream()
                .map(event -> reading.history(event.stream(), event.position()))
                .forEach(table::put);
    }
}
