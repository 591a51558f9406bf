package io.yidan.bench.beside;

import io.yidan.bench.database.Disk;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.measure.Samples;

import java.io.IOException;

/** How long the disk takes to say that something is safe. */
public record SyncRow() implements Row {

    @Override
    public String name() {
        return "fdatasync";
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        if (lab.setup.disk() == null) {
            Lab.progress("the database is on another machine; its disk is not measured");
            return;
        }
        var micros = Disk.microsPerSync(lab.setup.programs(), lab.setup.disk());
        if (micros.isPresent()) {
            lab.figures.number(name(), "latency", "us", Samples.of(micros.getAsDouble()));
        }
    }
}
