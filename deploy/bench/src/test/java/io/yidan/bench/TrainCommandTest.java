package io.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.bench.process.Exchange;
import io.yidan.bench.process.Exchange.Installed;
import io.yidan.bench.process.Program;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Tag("full")
@Timeout(600)
class TrainCommandTest {
    private static final List<String> OPTIONS =
            List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");
    private static final int PORT = 21280;

    @TempDir Path folder;

    @Test
    void a_packed_exchange_starts_from_the_cache_its_training_made() throws Exception {
        var packed = packed();
        var cache = folder.resolve("exchange.aot");
        int outcome =
                new CommandLine(Bench.command())
                        .execute(
                                "train",
                                "--jar=" + packed,
                                "--cache=" + cache,
                                "--java-options=" + String.join(" ", OPTIONS),
                                "--folder=" + folder.resolve("training"),
                                "--port=" + PORT,
                                "--waybills=40",
                                "--seconds=1");
        assertThat(outcome).isZero();

        // With this mode a cache that does not fit is an error, not a slower start.
        var java = new ArrayList<>(OPTIONS);
        java.addAll(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on", "-Xlog:class+load:stdout"));
        var installed = new Installed(packed, java, Map.of(), folder.resolve("work"), PORT);
        try (var exchange = Exchange.start(installed, 0)) {
            assertThat(exchange.process().said())
                    .containsPattern("io\\.yidan\\.\\S+ source: shared objects file");
        }
    }

    /** The jar of this build, unpacked by Spring Boot's own tool. */
    private Path packed() throws IOException, InterruptedException {
        var jar = folder.resolve("exchange.jar");
        try (var built =
                Files.newDirectoryStream(Path.of("../exchange/target"), "exchange-*.jar")) {
            Files.copy(built.iterator().next(), jar);
        }
        var unpack =
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.resolve("packed").toString());
        try (var tool = Program.java(folder.resolve("unpack.log"), Map.of(), unpack)) {
            assertThat(tool.awaitEnd()).as(tool.tail()).isZero();
        }
        return folder.resolve("packed/exchange.jar");
    }
}
