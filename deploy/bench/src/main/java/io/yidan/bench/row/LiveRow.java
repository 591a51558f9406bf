package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.load.Freight;
import io.yidan.bench.load.OpenLoop;
import io.yidan.bench.load.OpenLoop.Refused;
import io.yidan.bench.load.UnaryWay;
import io.yidan.bench.load.Watch;
import io.yidan.bench.measure.Latencies;
import io.yidan.bench.measure.Samples;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** From the moment an event was due to the moment somebody who watches its waybill sees it. */
public record LiveRow(int perSecond) implements Row {
    private static final int WATCHED = 64;

    private record Posted(String waybill, long revision, long due) {}

    @Override
    public String name() {
        return "live-" + perSecond;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var middle = new ArrayList<Double>();
        var tail = new ArrayList<Double>();
        for (int n = 0; n <= lab.plan.repeats(); n++) {
            var length = n == 0 ? lab.plan.warmUp() : lab.plan.length();
            if (length.isZero()) {
                continue;
            }
            var lags = lags(lab, length);
            Lab.progress(
                    "%s: run %d of %d, p99 %.1f ms over %d events",
                    name(), n, lab.plan.repeats(), lags.millis(99), lags.count());
            if (n > 0) {
                middle.add(lags.millis(50));
                tail.add(lags.millis(99));
            }
        }
        lab.figures.number(name(), "p50", "ms", new Samples(middle));
        lab.figures.number(name(), "p99", "ms", new Samples(tail));
    }

    private Latencies lags(Lab lab, Duration length) throws IOException, InterruptedException {
        int needed = (int) (perSecond * length.toMillis() / 1000 / Freight.EVENTS_EACH);
        var waybills = lab.issued(Math.max(2 * WATCHED, needed));
        Map<String, Watch> watches = new HashMap<>();
        var http = HttpClient.newHttpClient();
        try {
            String token = lab.exchange().token("MTO");
            for (String waybill : waybills.subList(0, WATCHED)) {
                watches.put(waybill, Watch.open(http, lab.exchange().pages(), waybill, token));
            }
            var posted = new ConcurrentLinkedQueue<Posted>();
            flow(
                    lab,
                    waybills,
                    length,
                    (parcel, receipt) -> {
                        String waybill = parcel.event().getWaybillNumber();
                        if (watches.containsKey(waybill)) {
                            posted.add(
                                    new Posted(waybill, receipt.getRevision(), parcel.intended()));
                        }
                    });
            return shown(watches, List.copyOf(posted));
        } finally {
            watches.values().forEach(Watch::close);
            http.shutdownNow();
        }
    }

    private void flow(Lab lab, List<String> waybills, Duration length, OpenLoop.Heard heard)
            throws IOException, InterruptedException {
        var way = UnaryWay.over(lab.carrier().events());
        var freight =
                Freight.of(waybills, Lab.unique(name()), waybills.size(), Freight.EVENTS_EACH);
        lab.window(
                freight,
                (flow, ledger) ->
                        OpenLoop.run(
                                way, flow, ledger, perSecond, length, Refused.SENT_AGAIN, heard),
                true);
    }

    /** Everything posted has to arrive within ten seconds after the last of it. */
    private static Latencies shown(Map<String, Watch> watches, List<Posted> posted)
            throws InterruptedException {
        var lags = new Latencies();
        long patience = System.nanoTime() + 10_000_000_000L;
        for (var event : posted) {
            var watch = watches.get(event.waybill());
            while (watch.shown(event.revision()).isEmpty()) {
                if (System.nanoTime() > patience) {
                    throw new IllegalStateException("nobody was shown " + event);
                }
                Thread.sleep(5);
            }
            lags.record(watch.shown(event.revision()).getAsLong() - event.due());
        }
        return lags;
    }
}
