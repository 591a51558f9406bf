package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.load.StreamWay;
import io.yidan.bench.measure.Samples;
import io.yidan.bench.process.Proc;

import java.io.IOException;

/** Memory the exchange holds at the end of each run of an even flow over streams. */
public record MemoryRow(int perSecond) implements Row {

    @Override
    public String name() {
        return "memory-" + perSecond;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var resident =
                lab.plan.runs(
                        name(),
                        length -> {
                            OpenRow.window(
                                    lab,
                                    StreamWay.over(lab.carrier().events(), 4),
                                    perSecond,
                                    length);
                            return Proc.residentBytes(lab.exchange().pid()) / 1e6;
                        },
                        megabytes -> "%.0f MB".formatted(megabytes));
        lab.figures.number(name(), "resident memory", "MB", new Samples(resident));
        lab.figures.number(
                name(),
                "stored",
                "waybills",
                Samples.of(lab.sql.number("SELECT count(*) FROM read.waybill_head")));
    }
}
