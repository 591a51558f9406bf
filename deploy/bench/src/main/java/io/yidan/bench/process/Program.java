package io.yidan.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program this process started and ends whatever happens. */
public final class Program implements AutoCloseable {
    private final Process process;
    private final Path output;
    private final Thread end;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** Starts a Java program with the Java this one has. */
    public static Program java(Path output, Map<String, String> environment, List<String> arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(arguments);
        return of(output, environment, command);
    }

    /** Starts it; what it prints goes to the file. Secrets go by the environment, where no list of processes shows them. */
    public static Program of(Path output, Map<String, String> environment, List<String> command)
            throws IOException {
        Files.createDirectories(output.getParent());
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), output);
    }

    public long pid() {
        return process.pid();
    }

    /** What it printed so far. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed this; fails if it ends before or takes too long. */
    public void await(String line, Duration patience) throws InterruptedException {
        long begun = System.nanoTime();
        while (!said().contains(line)) {
            if (!process.isAlive() || System.nanoTime() - begun > patience.toNanos()) {
                throw new IllegalStateException(
                        "no \"%s\" from process %d:%n%s".formatted(line, pid(), tail()));
            }
            Thread.sleep(20);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The last of what it printed. */
    public String tail() {
        var lines = said().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    /** Waits for it to end by itself; gives the exit code. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to stop and waits so long for it; fails if it does not. */
    public void end(Duration patience) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience)) {
            close();
            throw new IllegalStateException("process " + pid() + " did not end:\n" + tail());
        }
        Runtime.getRuntime().removeShutdownHook(end);
    }

    /** Asks it to stop; ends it if it does not. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
