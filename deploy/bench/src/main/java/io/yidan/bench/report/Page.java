package io.yidan.bench.report;

import io.yidan.bench.measure.Figure;
import io.yidan.bench.measure.Numbers;
import io.yidan.bench.report.Chart.Bar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/benchmarks.md: the goals, every figure, where the time goes, the machine. */
record Page(Published published, Reasons reasons) {
    private static final String HEAD =
            """
            # Benchmarks

            Made by `deploy/bench/report` from what `deploy/bench/run` measured; by hand are only the reasons, which stand in
            `deploy/bench/reasons.md`. Client, exchange and PostgreSQL share one machine. The exchange runs as it is shipped:
            full rules, field checks, hash chain, users with fences, a signed token with every call, whose signature is proven
            once a minute and whose rules are looked at each time (the demo's issuer, on the real clock). No figure was taken
            with fsync, synchronous_commit or full_page_writes off, and after every run what was acknowledged, stored and
            visible was counted and agreed. Read models follow the whole time; what they cost is in the figures. Ratios are to
            single-row inserts by pgbench at 32 clients on the same server in the same run. Stock Axon is called within its
            own process and is spared the wire, the token and the field check; message-db and Emmett are driven by their own
            clients on Node.js and know no rules, tokens, chain or read models. An exchange that has just started is put under
            load, and each row is warmed up, before anything counts; how long stands with the machine.

            """;

    void write(Path docs) throws IOException {
        var pictures = Files.createDirectories(docs.resolve("benchmarks"));
        Files.writeString(
                pictures.resolve("throughput.svg"),
                chart("Events on disk", "throughput", "events/s").svg());
        Files.writeString(
                pictures.resolve("p99.svg"), chart("99 of 100 answers within", "p99", "ms").svg());
        Files.writeString(docs.resolve("benchmarks.md"), text());
    }

    String text() {
        return HEAD
                + "![Events a second](benchmarks/throughput.svg)\n\n"
                + "![Answers within](benchmarks/p99.svg)\n\n"
                + "## Goals\n\n"
                + "The command is `deploy/bench/run` with what the last column says.\n\n"
                + "| What | Measured | At least | Aim | | Spread | Reference | Command |\n"
                + "|---|---|---|---|---|---|---|---|\n"
                + lines(Goals.ALL.stream().map(goal -> goal.line(published)))
                + "\n## Below the aim: why, and what next\n\n"
                + lines(Goals.ALL.stream().flatMap(this::explained))
                + "\n## Where the time of an event goes\n\n"
                + "Processor time in µs for one event, all that follows it included.\n\n"
                + "| Row | Exchange | PostgreSQL | Generator |\n|---|---|---|---|\n"
                + lines(published.all().map(Figure::row).distinct().flatMap(this::split))
                + "\n## All figures\n\n"
                + "Spread is from the lowest to the highest run as a share of the median.\n\n"
                + "| Row | Measure | Median | Unit | Spread | Ratio |\n|---|---|---|---|---|---|\n"
                + lines(published.all().map(Page::line))
                + "\n## Machine\n\n"
                + machine();
    }

    private Chart chart(String title, String measure, String unit) {
        var bars =
                published
                        .all()
                        .filter(figure -> figure.measure().equals(measure))
                        .filter(
                                figure ->
                                        figure.row()
                                                .matches(
                                                        "(unary|stream|stock|message-db|emmett|pgbench)-\\d+"))
                        .map(
                                figure ->
                                        new Bar(
                                                figure.row(),
                                                figure.median(),
                                                figure.row().matches("(unary|stream).*")))
                        .toList();
        return new Chart(title, unit, bars);
    }

    private Stream<String> explained(Goal goal) {
        return goal.isAimReached(published)
                ? Stream.of()
                : Stream.of("**%s.** %s%n".formatted(goal.what(), reasons.of(goal).orElse("")));
    }

    private Stream<String> split(String row) {
        var parts =
                Stream.of("server cpu", "database cpu", "generator cpu")
                        .map(measure -> published.find(row, measure))
                        .map(found -> found.map(f -> Numbers.plain(f.median())).orElse(""))
                        .toList();
        return parts.get(0).isEmpty() || parts.get(2).isEmpty()
                ? Stream.of()
                : Stream.of("| %s | %s |".formatted(row, String.join(" | ", parts)));
    }

    private static String line(Figure figure) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.0f %% | %s |",
                figure.row(),
                figure.measure(),
                Numbers.plain(figure.median()),
                figure.unit(),
                100 * figure.spread(),
                figure.ratio() == null ? "" : Numbers.plain(figure.ratio()) + "x");
    }

    /** Every machine, run and commit that has a figure on the page. */
    private String machine() {
        List<Figure> runs =
                published
                        .all()
                        .collect(
                                Collectors.toMap(
                                        Figure::run,
                                        figure -> figure,
                                        (one, _) -> one,
                                        TreeMap::new))
                        .values()
                        .stream()
                        .toList();
        var text = new StringBuilder();
        for (var figure : runs) {
            text.append("Run of %s, commit %s:\n\n".formatted(figure.run(), figure.commit()));
            new TreeMap<>(figure.machine())
                    .forEach((name, value) -> text.append("* %s: %s\n".formatted(name, value)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
