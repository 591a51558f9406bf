package io.yidan.bench.report;

import io.yidan.bench.measure.Figure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Makes docs/benchmarks.md and its charts from the figures that may be published, and keeps these beside the page: a row
 * that is taken again later replaces its own figures only.
 */
@Command(
        name = "report",
        description = "Makes the page of the figures; started by deploy/bench/report.")
public final class ReportCommand implements Callable<Integer> {
    @Option(names = "--figures", required = true)
    private Path figures;

    @Option(names = "--docs", required = true)
    private Path docs;

    @Option(names = "--reasons", required = true, description = "why goals are not reached")
    private Path reasons;

    @Override
    public Integer call() throws IOException {
        var kept = docs.resolve("benchmarks/figures.jsonl");
        var taken = new ArrayList<>(figures(kept));
        taken.addAll(figures(figures));
        if (taken.isEmpty()) {
            System.err.println("No figures in " + figures + "; take them with deploy/bench/run");
            return 2;
        }
        var published = Published.of(taken);
        if (published.isEmpty()) {
            System.err.println("All figures in " + figures + " are short; none is published");
            return 2;
        }
        var why = Reasons.read(reasons);
        new Page(published, why).write(docs);
        Files.write(kept, published.all().map(Figure::line).toList());
        var missing = why.missing(published);
        if (!missing.isEmpty()) {
            System.err.println("Below the aim and not explained in " + reasons + ": " + missing);
            return 1;
        }
        System.out.println(docs.resolve("benchmarks.md"));
        return 0;
    }

    private static List<Figure> figures(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Figure::parse).toList()
                : List.of();
    }
}
