package io.yidan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FiguresTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void events_a_second_are_held_against_the_raw_insert_of_the_same_run() throws IOException {
        var figures = figures(false);
        figures.rate("pgbench-32", "rows/s", Samples.of(20_000));
        figures.rate("unary-256", "events/s", Samples.of(30_000, 50_000, 40_000));

        var figure = lines().getLast();
        assertThat(figure.median()).isEqualTo(40_000);
        assertThat(figure.ratio()).isEqualTo(2.0);
        assertThat(figure.reference()).isEqualTo(new Figure.Reference("pgbench-32", 20_000));
        assertThat(figure.spread()).isCloseTo(0.5, within(1e-9));
        assertThat(figure.machine()).containsEntry("cores", "2");
        assertThat(printed.toString()).contains("40,000").contains("2.00x pgbench-32");
    }

    @Test
    void without_the_raw_insert_in_the_run_there_is_no_ratio() throws IOException {
        figures(false).rate("unary-256", "events/s", Samples.of(40_000));
        assertThat(lines().getLast().ratio()).isNull();
    }

    @Test
    void echoes_and_other_rows_are_no_events_and_get_no_ratio() throws IOException {
        var figures = figures(false);
        figures.rate("pgbench-32", "rows/s", Samples.of(20_000));
        figures.rate("echo-unary-32", "echoes/s", Samples.of(60_000));
        assertThat(lines()).extracting(Figure::ratio).containsOnlyNulls();
    }

    @Test
    void a_short_figure_says_so_on_the_line_and_in_the_file() throws IOException {
        figures(true).number("open-1000", "p99", "ms", Samples.of(3));
        assertThat(lines().getLast().isShort()).isTrue();
        assertThat(printed.toString()).startsWith("short");
    }

    private Figures figures(boolean isShort) {
        return new Figures(
                folder.resolve("made/figures.jsonl"),
                new PrintStream(printed),
                isShort,
                "run",
                "abc",
                Map.of("cores", "2"));
    }

    private List<Figure> lines() throws IOException {
        return Files.readAllLines(folder.resolve("made/figures.jsonl")).stream()
                .map(Figure::parse)
                .toList();
    }
}
