package io.yidan.bench.beside;

import io.yidan.bench.lab.Lab;
import io.yidan.bench.measure.Samples;
import io.yidan.bench.process.Program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A comparison that is driven in a process of its own and prints what it took. */
public final class Beside {
    /** What a line of figures begins with. */
    public static final String FIGURES = "samples ";

    private Beside() {}

    /** How the process is started: where it prints to, and its command or arguments. */
    @FunctionalInterface
    interface Start {
        Program of(Path output, List<String> command) throws IOException;
    }

    /** Stops the exchange, runs it as planned with so many events in flight, and takes its figures. */
    static void run(Lab lab, String row, List<String> command, int inFlight, Start start)
            throws IOException, InterruptedException {
        lab.stop();
        Lab.progress("%s: %d runs in a process of its own", row, lab.plan.repeats());
        var whole = new ArrayList<>(command);
        whole.addAll(
                List.of(
                        Integer.toString(inFlight),
                        Long.toString(lab.plan.warmUp().toMillis()),
                        Long.toString(lab.plan.length().toMillis()),
                        Integer.toString(lab.plan.repeats())));
        var output = lab.setup.installed().folder().resolve(row + ".log");
        try (var program = start.of(output, whole)) {
            if (program.awaitEnd() != 0) {
                throw new IllegalStateException("it failed:\n" + program.tail());
            }
            lab.figures.rate(row, "events/s", samples(program.said()));
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
