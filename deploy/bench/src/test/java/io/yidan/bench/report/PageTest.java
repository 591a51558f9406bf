package io.yidan.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.bench.Bench;
import io.yidan.bench.measure.Figures;
import io.yidan.bench.measure.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

class PageTest {
    @TempDir Path folder;

    @Test
    void the_page_shows_the_last_figure_of_each_row_its_ratio_and_the_machine() throws Exception {
        taken(false, 20_000, 41_000);
        taken(false, 20_000, 44_000);

        assertThat(report()).isZero();
        assertThat(page())
                .contains("| unary-256 | throughput | 44,000 | events/s | 0 % | 2.20x |")
                .doesNotContain("41,000")
                .contains(
                        "| unary, 256 in flight | 2.20x | 1.20x | 2.20x | aim reached | 0 % |"
                                + " pgbench-32 20,000 | `--only unary-256` |")
                .contains("| unary-256 | 12.0 | 7.50 | 5.00 |")
                .contains("* cpu: one that is named")
                .contains("commit abc");
    }

    @Test
    void a_row_taken_again_later_leaves_those_of_before_where_they_are() throws Exception {
        taken(false, 20_000, 41_000);
        assertThat(report()).isZero();
        Files.delete(folder.resolve("figures.jsonl"));
        assertThat(report()).isZero();
        assertThat(page()).contains("41,000");

        taken(false, 20_000, 44_000);
        assertThat(report()).isZero();
        assertThat(page()).contains("44,000").doesNotContain("41,000");
    }

    @Test
    void of_a_row_taken_again_nothing_of_the_run_before_is_left() throws Exception {
        figures("2026-11-25", false).number("overload", "goodput at less", "", Samples.of(0.4));
        taken(false, 20_000, 41_000);
        figures("2026-11-26", false).number("overload", "goodput", "", Samples.of(0.9));

        assertThat(report()).isZero();
        assertThat(page())
                .contains("| goodput |")
                .doesNotContain("goodput at less")
                .contains("41,000");
    }

    @Test
    void a_goal_not_reached_and_one_not_taken_are_said() throws Exception {
        taken(false, 20_000, 10_000);

        assertThat(report()).isZero();
        assertThat(page())
                .contains("| unary, 256 in flight | 0.50x | 1.20x | 2.20x | **not reached** |")
                .contains("| sustained, read models at most 1 s behind | not taken |")
                .contains("| server CPU, unary 256 | 12.0 µs | 25.0 µs | 15.0 µs | aim reached |");
    }

    @Test
    void what_is_below_its_aim_must_be_explained_and_what_reached_it_need_not() throws Exception {
        taken(false, 20_000, 44_000);
        Files.delete(folder.resolve("reasons.md"));
        assertThat(report()).isEqualTo(1);
        explained("unary, 32 in flight");

        assertThat(report()).isEqualTo(1);

        explained(Goals.ALL.stream().map(Goal::what).toArray(String[]::new));
        assertThat(report()).isZero();
        assertThat(page())
                .contains("**GetWaybill, 10 k waybills, p99.** Because of it.")
                .doesNotContain("**unary, 256 in flight.**");
    }

    @Test
    void a_short_figure_is_never_on_the_page() throws Exception {
        taken(false, 20_000, 41_000);
        taken(true, 20_000, 99_000);

        assertThat(report()).isZero();
        assertThat(page()).contains("41,000").doesNotContain("99,000");
    }

    @Test
    void from_short_figures_alone_or_from_none_no_page_is_made() throws Exception {
        assertThat(report()).isEqualTo(2);
        taken(true, 20_000, 99_000);
        assertThat(report()).isEqualTo(2);
        assertThat(folder.resolve("docs/benchmarks.md")).doesNotExist();
    }

    @Test
    void the_charts_are_pictures_for_light_and_dark_pages() throws Exception {
        taken(false, 20_000, 41_000);
        report();

        var svg = Files.readString(folder.resolve("docs/benchmarks/throughput.svg"));
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(svg).contains("prefers-color-scheme: dark").contains("41,000");
    }

    @BeforeEach
    void everything_is_explained() throws IOException {
        explained(Goals.ALL.stream().map(Goal::what).toArray(String[]::new));
    }

    private void explained(String... goals) throws IOException {
        var text = new StringBuilder("# Reasons\n");
        for (String goal : goals) {
            text.append("\n## %s\nBecause of it.\n".formatted(goal));
        }
        Files.writeString(folder.resolve("reasons.md"), text);
    }

    private int report() {
        return new CommandLine(Bench.command())
                .execute(
                        "report",
                        "--figures",
                        folder.resolve("figures.jsonl").toString(),
                        "--docs",
                        folder.resolve("docs").toString(),
                        "--reasons",
                        folder.resolve("reasons.md").toString());
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("docs/benchmarks.md"));
    }

    private void taken(boolean isShort, double raw, double events) {
        var figures = figures("2026-11-25", isShort);
        figures.rate("pgbench-32", "rows/s", Samples.of(raw));
        figures.rate("unary-256", "events/s", Samples.of(events));
        figures.number("unary-256", "server cpu", "us/event", Samples.of(12));
        figures.number("unary-256", "database cpu", "us/event", Samples.of(7.5));
        figures.number("unary-256", "generator cpu", "us/event", Samples.of(5));
    }

    private Figures figures(String run, boolean isShort) {
        return new Figures(
                folder.resolve("figures.jsonl"),
                new PrintStream(OutputStream.nullOutputStream()),
                isShort,
                run,
                "abc",
                Map.of("cpu", "one that is named"));
    }
}
