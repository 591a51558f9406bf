package io.yidan.query.customs.figure;

import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.query.customs.CaseProjection;
import io.yidan.query.customs.CaseReading;

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
        CaseProjection.lastSteps(batch)
                .forEach(event -> table.put(reading.history(event.stream(), event.position())));
    }
}
