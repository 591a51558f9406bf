package io.yidan.command.alias;

import io.yidan.command.follow.BatchListener;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.waybill.decision.WaybillEvent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the alias index up with the log. The waybills used last stay folded in memory. */
public final class AliasProjection implements BatchListener {
    private final LogReader log;
    private final StoredForm form;
    private final AliasTable table;
    private final Map<String, Known> known;

    public AliasProjection(LogReader log, StoredForm form, AliasTable table, int inMemory) {
        this.log = log;
        this.form = form;
        this.table = table;
        this.known =
                new LinkedHashMap<>(256, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                        return size() > inMemory;
                    }
                };
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        long end = batch.getLast().position();
        Map<String, Known> touched = new LinkedHashMap<>();
        for (var event : batch) {
            if (event.event() instanceof WaybillEvent) {
                var before = touched.getOrDefault(event.stream(), known.get(event.stream()));
                touched.put(event.stream(), after(event, before, end));
            }
        }
        known.putAll(touched);
        touched.forEach((waybill, now) -> write(waybill, now, end));
        table.reach(end);
    }

    @Override
    public void rolledBack() {
        known.clear();
    }

    private void write(String waybill, Known now, long position) {
        now.life().ifPresent(_ -> table.put(waybill, now.parties(), now.spans(), position));
    }

    /** The waybill with this event; read from the log if events before it are not known here. */
    private Known after(RecordedEvent event, Known before, long end) {
        var start = event.version() == 0 && before == null ? Known.NOTHING : before;
        if (start != null && start.version() >= event.version()) {
            return start;
        }
        return start != null && start.version() + 1 == event.version()
                ? start.hear(event)
                : read(event.stream(), end);
    }

    private Known read(String waybill, long end) {
        var read = Known.NOTHING;
        for (var row : log.stream(waybill, 0, end)) {
            read = read.hear(row.decode(form));
        }
        return read;
    }
}
