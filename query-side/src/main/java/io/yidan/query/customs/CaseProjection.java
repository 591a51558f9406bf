package io.yidan.query.customs;

import io.yidan.customs.step.StepTaken;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Unreadable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the log says of customs cases to their table; harmless when told twice. */
public final class CaseProjection implements BatchListener {
    /** What the follower of the log that keeps the table is called. */
    public static final String FOLLOWER = "customs-cases";

    private final CaseReading reading;
    private final CaseTable table;

    public CaseProjection(CaseReading reading, CaseTable table) {
        this.reading = reading;
        this.table = table;
    }

    /** Whether an event means anything here; one that cannot be read may. */
    public static boolean wanted(Object event) {
        return event instanceof StepTaken || event instanceof Unreadable;
    }

    @Override
    public void on(LogBatch batch) {
        lastSteps(batch).forEach(this::put);
    }

    /** The last step of each case in a stretch of the log, in its order; what came before is read with it. */
    public static List<RecordedEvent> lastSteps(LogBatch batch) {
        Map<String, RecordedEvent> last = new LinkedHashMap<>();
        batch.events().stream()
                .filter(event -> event.event() instanceof StepTaken)
                .forEach(event -> last.put(event.stream(), event));
        return last.values().stream()
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .toList();
    }

    private void put(RecordedEvent event) {
        table.put(reading.upTo(event.stream(), event.position()), event.position());
    }
}
