package io.yidan.bench.database;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventReceipt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every receipt of one run. Each event has a place of its own in the log, and every place of the run has its receipt. */
public final class Ledger {
    private static final int SAMPLED = 64;
    private final long from;
    private final BitSet places = new BitSet();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<String, Long>> sample = new ConcurrentHashMap<>();
    private long count;

    /** For what is stored after this position. */
    public Ledger(long from) {
        this.from = from;
    }

    /** This event was acknowledged, for the first time. */
    public void kept(LegEvent event, LegEventReceipt receipt) {
        long place = receipt.getPosition() - from - 1;
        synchronized (places) {
            count++;
            if (place < 0 || place > Integer.MAX_VALUE) {
                fault("a receipt for position " + receipt.getPosition() + " of before the run");
            } else if (places.get((int) place)) {
                fault("two events have receipts for position " + receipt.getPosition());
            } else {
                places.set((int) place);
            }
        }
        String waybill = event.getWaybillNumber();
        if (Math.floorMod(waybill.hashCode(), SAMPLED) == 0) {
            sample.computeIfAbsent(waybill, _ -> new ConcurrentHashMap<>())
                    .put(event.getEnvelope().getEventId(), receipt.getRevision());
        }
    }

    public long count() {
        synchronized (places) {
            return count;
        }
    }

    /** Of some waybills, the events and the revisions they were acknowledged with. */
    public Map<String, Map<String, Long>> sample() {
        return sample;
    }

    /** What is wrong with the receipts by themselves, for a log that ends at head. */
    List<String> differences(long start, long head) {
        synchronized (places) {
            var found = new ArrayList<>(faults);
            if (start != from) {
                found.add("the receipts begin after %d, not %d".formatted(from, start));
            }
            if (places.cardinality() != head - from || places.length() != head - from) {
                found.add(
                        "receipts name %d positions up to %d; the log has %d up to %d"
                                .formatted(
                                        places.cardinality(),
                                        from + places.length(),
                                        head - from,
                                        head));
            }
            return found;
        }
    }

    private void fault(String text) {
        if (faults.size() < 5) {
            faults.add(text);
        }
    }
}
