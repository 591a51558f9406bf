package io.yidan.bench.beside;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.process.Program;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Another event store on the same server, driven by its own client on Node.js: one event an append with the version it
 * expects, and nothing of rules, tokens, chain or read models.
 *
 * @param store as the program in deploy/bench/bars calls it
 */
public record BarRow(String store, int inFlight) implements Row {

    @Override
    public String name() {
        return store + "-" + inFlight;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        if (lab.setup.bars().isEmpty()) {
            Lab.progress("%s: left out, as Node.js 20 or its packages are not here", name());
            return;
        }
        lab.stop();
        Lab.progress("%s: %d runs in a process of its own", name(), lab.plan.repeats());
        var output = lab.setup.installed().folder().resolve(name() + ".log");
        try (var process = Program.of(output, environment(lab), command(lab))) {
            if (process.awaitEnd() != 0) {
                throw new IllegalStateException("it failed:\n" + process.tail());
            }
            lab.figures.rate(name(), "events/s", StockRow.samples(process.said()));
        }
    }

    private List<String> command(Lab lab) {
        var command = new ArrayList<>(lab.setup.bars());
        command.add(store);
        command.add(Integer.toString(inFlight));
        command.add(Long.toString(lab.plan.warmUp().toMillis()));
        command.add(Long.toString(lab.plan.length().toMillis()));
        command.add(Integer.toString(lab.plan.repeats()));
        return command;
    }

    private static Map<String, String> environment(Lab lab) {
        var access = lab.setup.access();
        var environment = new HashMap<>(access.environment());
        environment.put("PGHOST", access.host());
        environment.put("PGPORT", Integer.toString(access.port()));
        environment.put("PGUSER", access.user());
        environment.put("PATH", lab.setup.programs() + File.pathSeparator + System.getenv("PATH"));
        return environment;
    }
}
