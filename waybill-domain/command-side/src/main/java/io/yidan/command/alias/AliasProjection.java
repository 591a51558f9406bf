package io.yidan.command.alias;

import io.yidan.command.alias.AliasTable.Held;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.waybill.decision.WaybillEvent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the alias index up with the log. The waybills used last stay folded in memory, with what was written of them. */
public final class AliasProjection implements BatchListener {
    /** What the follower of the log that keeps the index is called. */
    public static final String FOLLOWER = "alias-index";

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
    public void on(LogBatch batch) {
        Map<String, Known> touched = new LinkedHashMap<>();
        for (var event : batch.events()) {
            if (event.event() instanceof WaybillEvent) {
                var before = touched.getOrDefault(event.stream(), known.get(event.stream()));
                touched.put(event.stream(), after(event, before, batch.end()));
            }
        }
        List<Held> changed = new ArrayList<>();
        touched.forEach((waybill, now) -> known.put(waybill, written(waybill, now, changed)));
        table.put(changed, batch.end());
        table.reach(batch.end());
    }

    @Override
    public void rolledBack() {
        known.clear();
    }

    private static Known written(String waybill, Known now, List<Held> changed) {
        if (now.life().isEmpty()) {
            return now;
        }
        var spans = Set.copyOf(now.spans());
        if (!now.written().filter(spans::equals).isPresent()) {
            changed.add(new Held(waybill, now.parties(), spans, now.written()));
        }
        return now.writtenAs(spans);
    }

    /** The waybill with this event; read from the log if events before it are not known here. */
    private Known after(RecordedEvent event, Known before, long end) {
        var start = event.version() == 0 && before == null ? Known.BEFORE_FIRST : before;
        if (start != null && start.version() >= event.version()) {
            return start;
        }
        return start != null && start.version() + 1 == event.version()
                ? start.hear(event)
                : Known.of(log.stream(event.stream(), 0, end), form);
    }
}
