package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.StreamWay;
import io.yidan.bench.measure.Samples;
import io.yidan.bench.process.Exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;

/**
 * All read models built anew from the log, on a node that has just started. They must come out as they were. A short
 * plan takes the log as long as it is.
 */
public record RebuildRow(long events) implements Row {
    private static final String DONE = "read models are built anew up to position";
    private static final Duration FILL = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final String SHOWN =
            "SELECT count(*)::text || ' ' || coalesce(sum(hashtextextended(concat_ws(' ', waybill,"
                    + " revision, position, stage), 0)), 0)::text FROM read.waybill_head";

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        fill(lab);
        lab.books.await(PATIENCE);
        String before = lab.sql.text(SHOWN);
        var samples = new ArrayList<Double>();
        for (int n = 1; n <= lab.plan.repeats(); n++) {
            lab.stop();
            var exchange = Exchange.begin(lab.setup.installed(), 0, "--yidan.rebuild=true");
            exchange.awaitReady();
            long begun = System.nanoTime();
            exchange.process().await(DONE, PATIENCE);
            double seconds = (System.nanoTime() - begun) / 1e9;
            lab.started(exchange);
            if (!before.equals(lab.sql.text(SHOWN))) {
                throw new IllegalStateException("the rebuilt read models differ from the old");
            }
            samples.add(lab.books.head() / seconds);
            Lab.progress(
                    "%s: run %d of %d, %,d events in %.1f s",
                    name(), n, lab.plan.repeats(), lab.books.head(), seconds);
        }
        lab.stop();
        lab.figures.number(name(), "rate", "events/s", new Samples(samples));
        lab.figures.number(name(), "stored", "events", Samples.of(lab.books.head()));
    }

    private void fill(Lab lab) throws IOException, InterruptedException {
        lab.exchange();
        while (!lab.plan.isShort() && lab.books.head() < events) {
            var way = StreamWay.over(lab.carrier().events(), 4);
            lab.window(
                    name(),
                    FILL,
                    (freight, ledger) -> ClosedLoop.run(way, freight, ledger, 256, FILL));
            Lab.progress("%s: %,d of %,d events stored", name(), lab.books.head(), events);
        }
    }
}
