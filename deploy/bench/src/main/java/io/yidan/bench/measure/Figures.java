package io.yidan.bench.measure;

import io.yidan.bench.measure.Figure.Reference;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes figures down: a line for people at once, a line of JSON in the file. */
public final class Figures {
    /** What throughput is compared with. */
    public static final String RAW = "pgbench-32";

    private final Path file;
    private final PrintStream out;
    private final boolean isShort;
    private final String run;
    private final String commit;
    private final Map<String, String> machine;
    private final List<Figure> taken = new ArrayList<>();

    public Figures(
            Path file,
            PrintStream out,
            boolean isShort,
            String run,
            String commit,
            Map<String, String> machine) {
        this.file = file;
        this.out = out;
        this.isShort = isShort;
        this.run = run;
        this.commit = commit;
        this.machine = machine;
    }

    /** Events or the like per second; a ratio to the raw insert if that was measured in this run. */
    public void rate(String row, String unit, Samples samples) {
        take(row, "throughput", unit, samples, raw().filter(_ -> unit.startsWith("events")));
    }

    /** A number that is not compared. */
    public void number(String row, String measure, String unit, Samples samples) {
        take(row, measure, unit, samples, Optional.empty());
    }

    /** The median of a figure of this run. */
    public Optional<Double> median(String row, String measure) {
        return taken.stream()
                .filter(figure -> figure.row().equals(row) && figure.measure().equals(measure))
                .map(Figure::median)
                .reduce((_, last) -> last);
    }

    private Optional<Reference> raw() {
        return median(RAW, "throughput").map(value -> new Reference(RAW, value));
    }

    private void take(
            String row, String measure, String unit, Samples samples, Optional<Reference> beside) {
        var figure =
                new Figure(
                        row,
                        measure,
                        unit,
                        samples.median(),
                        samples.spread(),
                        samples,
                        beside.orElse(null),
                        beside.map(reference -> samples.median() / reference.value()).orElse(null),
                        isShort,
                        run,
                        commit,
                        machine);
        taken.add(figure);
        out.printf(
                "%s%-18s %-16s %12s %-9s spread %3.0f %%%s%n",
                isShort ? "short  " : "",
                row,
                measure,
                Numbers.plain(figure.median()),
                unit,
                100 * figure.spread(),
                figure.ratio() == null
                        ? ""
                        : "  %.2fx %s".formatted(figure.ratio(), figure.reference().name()));
        write(figure);
    }

    private void write(Figure figure) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    figure.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
