package io.yidan.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class ProgramTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    @TempDir Path folder;

    @Test
    void it_is_waited_for_and_ended_when_it_is_no_longer_wanted() throws Exception {
        ProcessHandle handle;
        try (var process =
                started("System.out.println(System.getenv(\"WORD\")); Thread.sleep(600_000);")) {
            process.await("from the environment", PATIENCE);
            handle = ProcessHandle.of(process.pid()).orElseThrow();
            assertThat(process.isAlive()).isTrue();
        }
        assertThat(handle.isAlive()).isFalse();
    }

    @Test
    void one_that_ends_before_it_says_what_was_awaited_is_told_with_what_it_said()
            throws Exception {
        try (var process = started("System.out.println(\"no port is free\"); System.exit(3);")) {
            assertThat(process.awaitEnd()).isEqualTo(3);
            assertThatThrownBy(() -> process.await("ready", PATIENCE))
                    .hasMessageContaining("no port is free");
        }
    }

    @Test
    void a_program_that_fails_is_told_with_what_it_printed() {
        assertThatThrownBy(
                        () -> Command.output(List.of("bash", "-c", "echo lost; exit 2"), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lost");
    }

    private Program started(String body) throws IOException {
        var source = folder.resolve("Say.java");
        Files.writeString(source, "void main() throws Exception { %s }".formatted(body));
        return Program.java(
                folder.resolve("out/say.log"),
                Map.of("WORD", "from the environment"),
                List.of(source.toString()));
    }
}
