package io.yidan.query.read;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.view.WaybillViews;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Waybills folded from the log for those who read them. The ones read last stay in memory and hear only what is new;
 * many who watch one waybill share one view of it.
 */
public final class Folded {
    private final WaybillLog log;
    private final Map<String, Kept> kept;

    public Folded(WaybillLog log, int inMemory) {
        this.log = log;
        this.kept =
                new LinkedHashMap<>(64, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                        return size() > inMemory;
                    }
                };
    }

    /** The waybill as it is seen at this head, or newer if somebody has read it newer. */
    WaybillView view(Heads.Head head) {
        return kept(head.waybill()).at(head, log);
    }

    private Kept kept(String waybill) {
        synchronized (kept) {
            return kept.computeIfAbsent(waybill, Kept::new);
        }
    }

    /** One waybill and its last view; one reader at a time brings it on. */
    private static final class Kept {
        private final TrackedWaybill waybill;
        private WaybillView view = WaybillView.getDefaultInstance();

        Kept(String number) {
            waybill = new TrackedWaybill(number);
        }

        synchronized WaybillView at(Heads.Head head, WaybillLog log) {
            if (waybill.told().isEmpty() || waybill.last().revision() < head.revision()) {
                log.advance(waybill, head.position());
                view = WaybillViews.of(waybill);
            }
            return view;
        }
    }
}
