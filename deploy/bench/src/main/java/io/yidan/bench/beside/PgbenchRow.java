package io.yidan.bench.beside;

import io.yidan.bench.database.Pgbench;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.measure.Samples;

import java.io.IOException;
import java.util.ArrayList;

/** What the database takes by itself: rows of the log's shape, one or many in a statement. */
public record PgbenchRow(int clients, int rows) implements Row {

    @Override
    public String name() {
        return "pgbench-" + clients + (rows == 1 ? "" : "x" + rows);
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        var samples = new ArrayList<Double>();
        Pgbench.prepare(lab.sql);
        for (int n = 0; n < lab.plan.repeats(); n++) {
            Lab.progress("%s: run %d of %d", name(), n + 1, lab.plan.repeats());
            samples.add(
                    lab.setup
                            .pgbench()
                            .rowsPerSecond(clients, rows, (int) lab.plan.length().toSeconds()));
        }
        Pgbench.clear(lab.sql);
        lab.figures.rate(name(), "rows/s", new Samples(samples));
    }
}
