package io.yidan.bench.beside;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.bench.database.Access;
import io.yidan.bench.process.Program;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The two other stores, each on its own client, on Debian's PostgreSQL. */
@Tag("full")
class BarsTest {
    private static final Path BARS = Path.of("bars").toAbsolutePath();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"message-db", "emmett"})
    void another_store_is_installed_driven_counted_and_gone(String store) throws Exception {
        assertThat(BARS.resolve("node_modules"))
                .as("the packages of the other stores; run: npm ci --prefix %s", BARS)
                .isDirectory();
        String server = System.getenv("YIDAN_DEBIAN_POSTGRES_URL");
        assertThat(server).as("YIDAN_DEBIAN_POSTGRES_URL, which .ci/run sets").isNotNull();
        var access = Access.of(server, "postgres", "postgres");
        var environment = BarRow.environment(access, programs());
        var script = BARS.resolve("bar.mjs").toString();
        var command = List.of("node", script, store, "4", "100", "1000", "2");
        try (var program = Program.of(folder.resolve("bar.log"), environment, command)) {
            assertThat(program.awaitEnd()).as(program.tail()).isZero();
            assertThat(Beside.samples(program.said()).values())
                    .hasSize(2)
                    .allMatch(perSecond -> perSecond > 0);
        }
    }

    private static Path programs() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("/usr/lib/postgresql"))) {
            return found.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
        }
    }
}
