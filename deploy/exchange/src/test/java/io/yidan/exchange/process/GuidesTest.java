package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.exchange.ExchangeApplication;
import io.yidan.exchange.demo.Practice;
import io.yidan.proto.tracking.v1.Progress;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whoever follows a guide, word for word, moves a waybill one leg further. */
@Execution(ExecutionMode.SAME_THREAD)
@Tag("full")
@Timeout(600)
class GuidesTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path GUIDES = ROOT.resolve("docs/guides");
    private static final Path CONTRACT = ROOT.resolve("proto/src/main/proto");
    private static final Path IMPORTED = ROOT.resolve("proto/target/deps");

    /** That of the system, whose packages the guide names. */
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir private static Path folder;
    private static ExchangeProcess exchange;

    @BeforeAll
    static void start() throws Exception {
        exchange =
                new ExchangeProcess(
                        ExchangeApplication.class,
                        folder,
                        folder,
                        List.of("--yidan.demo.clock=demo"));
        exchange.start();
    }

    @AfterAll
    static void stop() throws IOException {
        exchange.close();
    }

    @Test
    void from_java() throws Exception {
        var program = GUIDES.resolve("Post.java").toString();
        goesFurther(
                "DEMU3006018",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program));
    }

    @Test
    void from_node() throws Exception {
        var program = Files.copy(GUIDES.resolve("post.mjs"), packages().resolve("guide.mjs"));
        try {
            goesFurther(
                    "DEMU3006023",
                    List.of("node", program.toString(), CONTRACT.toString(), IMPORTED.toString()));
        } finally {
            Files.delete(program);
        }
    }

    @Test
    void from_python() throws Exception {
        var stubs = Files.createDirectory(folder.resolve("stubs"));
        var make = new ArrayList<>(List.of("protoc"));
        make.add("--plugin=protoc-gen-grpc_python=/usr/bin/grpc_python_plugin");
        make.addAll(List.of("-I", CONTRACT.toString(), "-I", IMPORTED.toString()));
        make.addAll(List.of("--python_out=" + stubs, "--grpc_python_out=" + stubs));
        for (var root : List.of(CONTRACT, IMPORTED)) {
            try (var files = Files.walk(root)) {
                files.map(Path::toString)
                        .filter(file -> file.endsWith(".proto"))
                        .forEach(make::add);
            }
        }
        run(command(make), "make-stubs");

        var program = command(List.of(PYTHON, GUIDES.resolve("post.py").toString()));
        program.environment().put("PYTHONPATH", stubs.toString());
        goesFurther("DEMU3006039", program);
    }

    @Test
    void by_csv_with_the_packaged_command() throws Exception {
        var number = Practice.issue(exchange::client, Practice.BOX);

        var said =
                yidan("import", GUIDES.resolve("departed.csv").toString(), "--mapping", "rail-2");

        assertThat(said).contains("events 1, 1 accepted");
        assertThat(progress(number)).isEqualTo(Progress.PROGRESS_UNDER_WAY);
        assertThat(yidan("find", "demu 300600 2"))
                .singleElement()
                .asString()
                .startsWith(number)
                .contains("container DEMU3006002");
        assertThat(yidan("track", number))
                .anyMatch(line -> line.startsWith(number) && line.contains("in execution"))
                .contains("  1 rail       KZBAH -> CNAKL  1 under way");
        assertThat(yidan("track", number, "--json"))
                .singleElement()
                .asString()
                .startsWith("{\"waybillNumber\":\"" + number + "\"");
    }

    private static List<String> yidan(String... words) throws Exception {
        var token = folder.resolve("kzr.token");
        Files.writeString(token, exchange.token("KZR"));
        var command =
                new ArrayList<>(List.of(ROOT.resolve("carrier-adapters/cli/yidan").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--plaintext", "--exchange", exchange.address()));
        command.addAll(List.of("--token-file", token.toString()));
        return run(command(command), "yidan-" + words[0]);
    }

    private static void goesFurther(String box, List<String> program) throws Exception {
        goesFurther(box, command(program));
    }

    private static void goesFurther(String box, ProcessBuilder program) throws Exception {
        var number = Practice.issue(exchange::client, box);
        program.environment().put("WAYBILL", number);
        program.environment().put("BOX", box);

        var said = run(program, box);

        assertThat(said).contains("OUTCOME_ACCEPTED");
        assertThat(said.getLast()).isEqualTo("leg 1: PROGRESS_PLANNED -> PROGRESS_UNDER_WAY");
        assertThat(progress(number)).isEqualTo(Progress.PROGRESS_UNDER_WAY);
    }

    private static Progress progress(String number) {
        try (var shipper = exchange.client("SHP")) {
            return shipper.tracking().get(number).getLegs(0).getMost();
        }
    }

    private static ProcessBuilder command(List<String> words) {
        var command = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().put("EXCHANGE", exchange.address());
        command.environment().put("TOKEN", exchange.token("KZR"));
        return command;
    }

    /** What it said, line by line, once it has ended well. */
    private static List<String> run(ProcessBuilder command, String name)
            throws IOException, InterruptedException {
        File said = folder.resolve(name + ".log").toFile();
        Process process;
        try {
            process = command.redirectOutput(said).start();
        } catch (IOException e) {
            throw new AssertionError(command.command().getFirst() + " cannot be run", e);
        }
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var lines = Files.readAllLines(said.toPath());
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    /** Where the packages of the guide for Node are. */
    private static Path packages() {
        var packages = Path.of("src/test/foreign").toAbsolutePath();
        assertThat(packages.resolve("node_modules"))
                .as("the packages of the guide; run: npm ci --prefix %s", packages)
                .isDirectory();
        return packages;
    }
}
