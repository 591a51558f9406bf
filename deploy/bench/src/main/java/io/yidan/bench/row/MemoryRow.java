package io.yidan.bench.row;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.measure.Samples;
import io.yidan.bench.process.Proc;

import java.io.IOException;
import java.util.ArrayList;

/** Memory the exchange holds at the end of each run of an even flow. */
public record MemoryRow(int perSecond) implements Row {

    @Override
    public String name() {
        return "memory-" + perSecond;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var resident = new ArrayList<Double>();
        for (int n = 0; n <= lab.plan.repeats(); n++) {
            var length = n == 0 ? lab.plan.warmUp() : lab.plan.length();
            if (!length.isZero()) {
                OpenRow.window(lab, perSecond, length);
            }
            if (n > 0) {
                resident.add(Proc.residentBytes(lab.exchange().pid()) / 1e6);
            }
        }
        lab.figures.number(name(), "resident memory", "MB", new Samples(resident));
        lab.figures.number(
                name(),
                "stored",
                "waybills",
                Samples.of(lab.sql.number("SELECT count(*) FROM read.waybill_head")));
    }
}
