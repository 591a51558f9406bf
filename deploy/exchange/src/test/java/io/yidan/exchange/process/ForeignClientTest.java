package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.yidan.exchange.ExchangeApplication;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody who has the published contract and Node.js, and nothing else, carries a box from end to end. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("full")
@Timeout(600)
class ForeignClientTest {
    private static final Path SCRIPTS = Path.of("src/test/foreign").toAbsolutePath();
    private static final Path CONTRACT =
            Path.of("../../proto/src/main/proto").toAbsolutePath().normalize();
    private static final String VALIDATE = "buf/validate/validate.proto";

    @TempDir Path folder;

    @Test
    void a_stranger_in_another_language_carries_a_box() throws Exception {
        assertThat(SCRIPTS.resolve("node_modules"))
                .as("the packages of the foreign client; run: npm ci --prefix %s", SCRIPTS)
                .isDirectory();
        try (var exchange =
                new ExchangeProcess(ExchangeApplication.class, folder, folder, List.of())) {
            exchange.start();
            var stranger = start(exchange);
            assertThat(stranger.waitFor(3, TimeUnit.MINUTES)).isTrue();

            var steps = Files.readAllLines(said().toPath());
            System.out.printf("foreign client: %d steps%n", steps.size());
            assertThat(steps)
                    .as("what the stranger met")
                    .hasSizeGreaterThan(15)
                    .allSatisfy(
                            line ->
                                    assertThat(step(line).get("ok").getAsBoolean())
                                            .as(line)
                                            .isTrue());
            assertThat(stranger.exitValue()).isZero();
        }
    }

    private Process start(ExchangeProcess exchange) throws IOException {
        var command =
                new ProcessBuilder(
                        "node",
                        SCRIPTS.resolve("waybill.mjs").toString(),
                        "--address",
                        exchange.address(),
                        "--protos",
                        CONTRACT.toString(),
                        "--include",
                        validation().toString());
        for (var party : List.of("MTO", "SHP", "KZR", "PLT")) {
            command.environment().put("TOKEN_" + party, exchange.token(party));
        }
        try {
            return command.redirectErrorStream(true).redirectOutput(said()).start();
        } catch (IOException e) {
            throw new AssertionError("Node.js is needed: the command node cannot be run", e);
        }
    }

    /** The rules the contract imports are published by others; here they come out of their jar. */
    private Path validation() throws IOException {
        Path file = folder.resolve("include").resolve(VALIDATE);
        Files.createDirectories(file.getParent());
        try (var text = getClass().getClassLoader().getResourceAsStream(VALIDATE)) {
            assertThat(text).as(VALIDATE + " on the class path").isNotNull();
            Files.copy(text, file);
        }
        return folder.resolve("include");
    }

    private File said() {
        return folder.resolve("stranger.log").toFile();
    }

    private static JsonObject step(String line) {
        try {
            return JsonParser.parseString(line).getAsJsonObject();
        } catch (RuntimeException e) {
            throw new AssertionError("not a step: " + line, e);
        }
    }
}
