package io.yidan.bench;

import io.yidan.bench.report.ReportCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures the exchange, and makes the page of its figures. */
@Command(
        name = "bench",
        subcommands = {MeasureCommand.class, ReportCommand.class, TrainCommand.class},
        mixinStandardHelpOptions = true)
public final class Bench {
    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(command()).execute(args));
    }

    /** What the scripts call. */
    public static Object command() {
        return new Bench();
    }
}
