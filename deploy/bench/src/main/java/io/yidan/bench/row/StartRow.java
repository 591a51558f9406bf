package io.yidan.bench.row;

import io.yidan.bench.freight.Freight;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.measure.Samples;
import io.yidan.bench.process.Exchange;
import io.yidan.bench.process.Proc;
import io.yidan.proto.carrier.v1.Outcome;

import java.io.IOException;
import java.util.ArrayList;

/** From the start of the process to the first event on disk, with the database up. */
public record StartRow() implements Row {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var freight = Freight.of(lab.issued(1), Lab.unique(name()), 1, 1_000);
        var seconds = new ArrayList<Double>();
        var resident = new ArrayList<Double>();
        for (int n = 1; n <= lab.plan.repeats(); n++) {
            lab.stop();
            long begun = System.nanoTime();
            var exchange = Exchange.begin(lab.setup.installed(), 0);
            exchange.awaitPort();
            try (var railway = exchange.client("KZR")) {
                var receipt = railway.post(freight.next(begun).event());
                if (receipt.getOutcome() != Outcome.OUTCOME_ACCEPTED) {
                    throw new IllegalStateException("the first event was not kept: " + receipt);
                }
            }
            seconds.add((System.nanoTime() - begun) / 1e9);
            resident.add(Proc.residentBytes(exchange.pid()) / 1e6);
            Lab.progress(
                    "%s: run %d of %d, %.2f s", name(), n, lab.plan.repeats(), seconds.getLast());
            exchange.awaitReady();
            lab.started(exchange);
        }
        lab.figures.number(name(), "first event", "s", new Samples(seconds));
        lab.figures.number(name(), "resident memory", "MB", new Samples(resident));
    }
}
