package io.yidan.bench.beside;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.bench.database.Access;
import io.yidan.bench.process.Program;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
        var access = Access.of(System.getenv("YIDAN_DEBIAN_POSTGRES_URL"), "postgres", "postgres");
        var environment =
                Map.of(
                        "PGHOST", access.host(),
                        "PGPORT", Integer.toString(access.port()),
                        "PGUSER", access.user(),
                        "PGPASSWORD", access.password(),
                        "PATH", programs() + File.pathSeparator + System.getenv("PATH"));
        var script = BARS.resolve("bar.mjs").toString();
        var command = List.of("node", script, store, "4", "100", "1000", "2");
        try (var program = Program.of(folder.resolve("bar.log"), environment, command)) {
            assertThat(program.awaitEnd()).as(program.tail()).isZero();
            assertThat(StockRow.samples(program.said()).values())
                    .hasSize(2)
                    .allMatch(perSecond -> perSecond > 0);
        }
    }

    private static String programs() {
        var found = new File("/usr/lib/postgresql").list();
        assertThat(found).as("Debian's PostgreSQL").isNotEmpty();
        java.util.Arrays.sort(found);
        return "/usr/lib/postgresql/" + found[found.length - 1] + "/bin";
    }
}
