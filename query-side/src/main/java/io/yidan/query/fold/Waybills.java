package io.yidan.query.fold;

import io.yidan.eventstore.read.RecordedEvent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folded waybills kept in memory, the least lately used leaving first. Used by one thread at a time. */
public final class Waybills {
    private final WaybillLog log;
    private final Map<String, TrackedWaybill> kept;

    public Waybills(WaybillLog log, int limit) {
        this.log = log;
        this.kept =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, TrackedWaybill> eldest) {
                        return size() > limit;
                    }
                };
    }

    /** The waybills these events touch, each with at least all of them heard. */
    public Collection<TrackedWaybill> hear(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        long end = events.getLast().position();
        Map<String, TrackedWaybill> touched = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            if (WaybillLog.isWaybill(event.stream())) {
                touched.put(event.stream(), hear(event, end, touched.get(event.stream())));
            }
        }
        return touched.values();
    }

    /** Forgets everything: what was heard in a batch that failed has not been written. */
    public void forget() {
        kept.clear();
    }

    private TrackedWaybill hear(RecordedEvent event, long end, TrackedWaybill touched) {
        var known = touched != null ? touched : known(event, end);
        if (known.hear(event)) {
            return known;
        }
        return load(event.stream(), end);
    }

    private TrackedWaybill known(RecordedEvent event, long end) {
        var known = kept.get(event.stream());
        if (known != null) {
            return known;
        }
        if (event.version() == 0) {
            var fresh = new TrackedWaybill(event.stream());
            kept.put(event.stream(), fresh);
            return fresh;
        }
        return load(event.stream(), end);
    }

    private TrackedWaybill load(String number, long end) {
        var loaded = log.upTo(number, end).orElseThrow();
        kept.put(number, loaded);
        return loaded;
    }
}
