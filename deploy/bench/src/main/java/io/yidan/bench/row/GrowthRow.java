package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Take;
import io.yidan.bench.lab.Window;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.StreamWay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The same load on a log that grows: what it costs with so many events stored, checkpointed and vacuumed. */
public record GrowthRow(long events) implements Row {

    /** One row for each size, from the smallest. */
    public static List<Row> of(List<Long> sizes) {
        return sizes.stream().sorted().<Row>map(GrowthRow::new).toList();
    }

    @Override
    public String name() {
        return "growth-" + events;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        lab.exchange();
        while (lab.books.head() < events) {
            window(lab, Duration.ofSeconds(10));
            Lab.progress("%s: %,d events stored", name(), lab.books.head());
        }
        lab.sql.run("VACUUM ANALYZE");
        lab.sql.run("CHECKPOINT");
        var windows = lab.plan.runs(name(), length -> window(lab, length), Window::told);
        Take.rate(lab.figures, name(), windows);
        Take.latency(lab.figures, name(), windows);
        Take.cost(lab, name(), windows);
        new ReadRow(name() + "-read", 500, 0).run(lab);
    }

    private Window window(Lab lab, Duration length) throws IOException, InterruptedException {
        var way = StreamWay.over(lab.carrier().events(), 4);
        return lab.window(
                name(),
                length,
                (freight, ledger) -> ClosedLoop.run(way, freight, ledger, 256, length));
    }
}
