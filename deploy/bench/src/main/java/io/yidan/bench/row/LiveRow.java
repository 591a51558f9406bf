package io.yidan.bench.row;

import io.yidan.bench.freight.Freight;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Take;
import io.yidan.bench.load.OpenLoop;
import io.yidan.bench.load.OpenLoop.Refused;
import io.yidan.bench.load.UnaryWay;
import io.yidan.bench.load.Watch;
import io.yidan.bench.measure.Latencies;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
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
        lab.runIn();
        lab.plan.ramp(perSecond, (less, length) -> lags(lab, less, length));
        var runs =
                lab.plan.runs(
                        name(),
                        length -> lags(lab, perSecond, length),
                        lags -> "p99 %.1f ms over %d".formatted(lags.millis(99), lags.count()));
        Take.middleAndTail(lab.figures, name(), runs);
    }

    private Latencies lags(Lab lab, int perSecond, Duration length)
            throws IOException, InterruptedException {
        int needed = (int) (perSecond * length.toMillis() / 1000 / Freight.EVENTS_EACH);
        var waybills = lab.issued(Math.max(2 * WATCHED, needed));
        lab.books.await(Duration.ofMinutes(1));
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
                    perSecond,
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

    private void flow(
            Lab lab, List<String> waybills, int perSecond, Duration length, OpenLoop.Heard heard)
            throws IOException, InterruptedException {
        var way = UnaryWay.over(lab.carrier().events());
        var freight =
                Freight.of(waybills, Lab.unique(name()), waybills.size(), Freight.EVENTS_EACH);
        lab.window(
                freight,
                (flow, ledger) ->
                        OpenLoop.run(
                                way, flow, ledger, perSecond, length, Refused.SENT_AGAIN, heard));
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
