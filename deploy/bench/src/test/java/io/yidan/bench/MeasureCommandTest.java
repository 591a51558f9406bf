package io.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.bench.measure.Figure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class MeasureCommandTest {
    @TempDir Path folder;

    @Test
    void on_a_database_that_answers_before_data_is_safe_no_figure_is_taken() throws Exception {
        try (var fast = EmbeddedPostgres.start()) {
            assertThat(
                            measure(
                                    fast.getJdbcUrl("postgres", "postgres"),
                                    Path.of("."),
                                    Path.of("exchange.jar"),
                                    "unary-8"))
                    .isEqualTo(2);
            assertThat(folder.resolve("figures.jsonl")).doesNotExist();
        }
    }

    /** The exchange as it is shipped, on Debian's PostgreSQL: every row here holds its figure against the database. */
    @Test
    @Tag("full")
    void figures_are_taken_over_the_real_wire_and_the_books_agree() throws Exception {
        String server = System.getenv("YIDAN_DEBIAN_POSTGRES_URL");
        assertThat(server).as("YIDAN_DEBIAN_POSTGRES_URL, which .ci/run sets").isNotNull();
        String name = "bench_" + ProcessHandle.current().pid();
        run(server, "CREATE DATABASE " + name);
        try {
            var rows =
                    List.of("unary-8", "stream-8", "hot-waybill", "two-nodes", "rebuild", "start");
            int outcome =
                    measure(
                            server.replaceFirst("/[^/]*$", "/" + name),
                            last(Path.of("/usr/lib/postgresql"), "bin"),
                            last(Path.of("../exchange/target"), ".jar"),
                            rows.toArray(String[]::new));

            assertThat(outcome).isZero();
            try (var lines = Files.lines(folder.resolve("figures.jsonl"))) {
                var figures = lines.map(Figure::parse).toList();
                assertThat(figures).allMatch(Figure::isShort);
                assertThat(figures)
                        .extracting(Figure::row)
                        .contains(
                                "pgbench-32",
                                "unary-8",
                                "stream-8",
                                "hot-waybill",
                                "two-nodes-routed",
                                "two-nodes-unrouted",
                                "rebuild",
                                "start");
            }
        } finally {
            run(server, "DROP DATABASE %s WITH (FORCE)".formatted(name));
        }
    }

    private int measure(String database, Path programs, Path jar, String... rows) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "measure",
                                "--database=" + database,
                                "--programs=" + programs,
                                "--jar=" + jar,
                                "--java-options=-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                                "--folder=" + folder.resolve("scratch"),
                                "--figures=" + folder.resolve("figures.jsonl"),
                                "--port=21080",
                                "--run-in=0",
                                "--warm-up=1",
                                "--seconds=2",
                                "--repeats=1"));
        for (String row : rows) {
            arguments.add("--only=" + row);
        }
        return new CommandLine(Bench.command()).execute(arguments.toArray(String[]::new));
    }

    private static void run(String server, String sql) throws Exception {
        try (var link = DriverManager.getConnection(server, "postgres", "postgres");
                var statement = link.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path last(Path below, String end) throws IOException {
        try (Stream<Path> found = Files.walk(below, 2)) {
            Optional<Path> last =
                    found.filter(path -> path.toString().endsWith(end))
                            .sorted()
                            .reduce((_, one) -> one);
            assertThat(last).as(end + " below " + below).isPresent();
            return last.orElseThrow();
        }
    }
}
