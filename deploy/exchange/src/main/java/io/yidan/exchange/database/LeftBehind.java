package io.yidan.exchange.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that an exchange killed without warning has left running on its data. */
final class LeftBehind {
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

    private LeftBehind() {}

    /** Asks it to stop and waits; its clients are gone, so it ends in order. */
    static void stop(Path data) throws IOException {
        var server = running(data);
        if (server.isPresent()) {
            LOG.info("a PostgreSQL left behind by an exchange that was killed is stopped first");
            server.get().destroy();
            try {
                server.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new IOException(
                        "PostgreSQL process " + server.get().pid() + " holds " + data, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private static Optional<ProcessHandle> running(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(note).getFirst().trim());
        return ProcessHandle.of(pid)
                .filter(
                        process ->
                                process.info()
                                        .command()
                                        .map(command -> command.contains("postgres"))
                                        .orElse(false));
    }
}
