package io.yidan.bench.beside;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.measure.Samples;
import io.yidan.bench.process.Program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The same decisions on Axon as it comes, called within its own process: it is spared the wire, the token and the form check. */
public record StockRow(int inFlight) implements Row {
    /** What a line of figures begins with. */
    public static final String FIGURES = "samples ";

    @Override
    public String name() {
        return "stock-" + inFlight;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        if (lab.setup.stock().isEmpty()) {
            throw new IllegalStateException("there is no comparison to start");
        }
        lab.stop();
        Lab.progress("%s: %d runs in a process of its own", name(), lab.plan.repeats());
        var arguments = new ArrayList<>(lab.setup.stock());
        arguments.addAll(
                List.of(
                        Integer.toString(inFlight),
                        Long.toString(lab.plan.warmUp().toMillis()),
                        Long.toString(lab.plan.length().toMillis()),
                        Integer.toString(lab.plan.repeats())));
        var output = lab.setup.installed().folder().resolve(name() + ".log");
        try (var process = Program.java(output, lab.setup.access().environment(), arguments)) {
            if (process.awaitEnd() != 0) {
                throw new IllegalStateException("it failed:\n" + process.tail());
            }
            lab.figures.rate(name(), "events/s", samples(process.said()));
        }
    }

    static Samples samples(String said) {
        return said.lines()
                .filter(line -> line.startsWith(FIGURES))
                .map(line -> line.substring(FIGURES.length()).split(" "))
                .map(fields -> Arrays.stream(fields).map(Double::valueOf).toList())
                .map(Samples::new)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figures in:\n" + said));
    }
}
