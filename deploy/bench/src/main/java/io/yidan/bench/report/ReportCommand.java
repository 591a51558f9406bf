package io.yidan.bench.report;

import io.yidan.bench.measure.Figure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Makes docs/benchmarks.md and its charts from the figures that may be published. */
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
        if (!Files.exists(figures)) {
            System.err.println("No figures in " + figures + "; take them with deploy/bench/run");
            return 2;
        }
        try (var lines = Files.lines(figures)) {
            var published = Published.of(lines.map(Figure::parse).toList());
            if (published.isEmpty()) {
                System.err.println("All figures in " + figures + " are short; none is published");
                return 2;
            }
            var why = Reasons.read(reasons);
            new Page(published, why).write(docs);
            var missing = why.missing(published);
            if (!missing.isEmpty()) {
                System.err.println(
                        "Below the aim and not explained in " + reasons + ": " + missing);
                return 1;
            }
        }
        System.out.println(docs.resolve("benchmarks.md"));
        return 0;
    }
}
