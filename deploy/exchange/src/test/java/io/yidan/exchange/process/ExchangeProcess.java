package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

import io.yidan.client.Backoff;
import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An exchange in a process of its own: started, asked to stop, killed, frozen, and started again on the same ports. */
final class ExchangeProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);

    private final Class<?> main;
    private final Path folder;
    private final Path signin;
    private final List<String> settings;
    private final int grpc = freePort();
    private final int http = freePort();
    private int starts;
    private Process process;

    /** Not started yet. What it prints goes to files in the folder, one for each start. */
    ExchangeProcess(Class<?> main, Path folder, Path signin, List<String> settings) {
        this.main = main;
        this.folder = folder;
        this.signin = signin;
        this.settings = settings;
    }

    /** Starts it and waits until it says that it is well; says how long that took. */
    Duration start() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        starts++;
        long begun = System.nanoTime();
        process =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(output().toFile())
                        .start();
        while (!isReady()) {
            assertThat(process.isAlive()).as(() -> "it ended:\n" + said()).isTrue();
            assertThat(System.nanoTime() - begun)
                    .as(() -> "it does not get ready:\n" + said())
                    .isLessThan(START.toNanos());
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** SIGTERM; waits for the end and gives the exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(() -> "it stays:\n" + said()).isTrue();
        return process.exitValue();
    }

    /** SIGKILL: no goodbye. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGSTOP: it holds all it has and does nothing. */
    void freeze() throws IOException {
        signal("-STOP");
    }

    /** SIGCONT. */
    void thaw() throws IOException {
        signal("-CONT");
    }

    long pid() {
        return process.pid();
    }

    String address() {
        return "localhost:" + grpc;
    }

    /** A client of this party that is patient and tries again soon. */
    YidanClient client(String party) {
        var options =
                ClientOptions.plaintext()
                        .withDeadlines(Duration.ofMinutes(4), Duration.ofSeconds(8))
                        .withBackoff(new Backoff(Duration.ofMillis(50), Duration.ofMillis(500)));
        return YidanClient.connect(address(), BearerToken.of(token(party)), options);
    }

    String token(String party) {
        var tokens = new TypeToken<Map<String, String>>() {};
        return new Gson().fromJson(read(signin.resolve("tokens.json")), tokens).get(party);
    }

    /** What it printed since its last start. */
    String said() {
        return read(output());
    }

    /** Ends it whatever it does, and the PostgreSQL it may have left behind. */
    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            thaw();
            process.destroy();
            process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
            kill();
        }
        Path note = folder.resolve("postgres/postmaster.pid");
        if (Files.exists(note)) {
            long server = Long.parseLong(Files.readAllLines(note).getFirst().trim());
            ProcessHandle.of(server)
                    .ifPresent(
                            left -> {
                                left.destroy();
                                left.onExit().orTimeout(1, TimeUnit.MINUTES).join();
                            });
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath(),
                        main.getName(),
                        "--spring.profiles.active=demo",
                        "--yidan.demo.play=false",
                        "--yidan.demo.clock=real",
                        "--yidan.database.directory=" + folder,
                        "--yidan.signin.demo.folder=" + signin,
                        "--spring.grpc.server.port=" + grpc,
                        "--server.port=" + http));
        command.removeIf(this::isSetOtherwise);
        command.addAll(settings);
        return command;
    }

    private boolean isSetOtherwise(String word) {
        return settings.stream()
                .map(setting -> setting.substring(0, setting.indexOf('=') + 1))
                .anyMatch(word::startsWith);
    }

    /** The tests themselves are on it only where the main class is one of them. */
    private String classPath() {
        Predicate<String> wanted =
                main.getPackage() == ExchangeProcess.class.getPackage()
                        ? _ -> true
                        : entry -> !entry.matches(".*[/\\\\]test-classes[/\\\\]?");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(wanted)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isReady() throws InterruptedException {
        if (!said().contains("Started " + main.getSimpleName())) {
            return false;
        }
        var question =
                HttpRequest.newBuilder(URI.create("http://localhost:" + http + "/actuator/health"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try (var asker = HttpClient.newHttpClient()) {
            return asker.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private void signal(String name) throws IOException {
        var sent = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
        assertThat(sent.onExit().join().exitValue()).isZero();
    }

    private Path output() {
        return folder.resolve("said-" + starts + ".log");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port outside the range that outgoing connections take theirs from, so that it is free again after a kill. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var _ = new ServerSocket(port)) {
                return port;
            } catch (IOException _) {
                // taken: try another
            }
        }
    }
}
