package io.yidan.bench.process;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The exchange as it is shipped, in a process of its own. */
public final class Exchange implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    /** Printed when it has started and its tokens are written down. */
    private static final String READY = "==== authorization: Bearer";

    private final Program process;
    private final Installed installed;
    private final int node;

    /**
     * What is started, and where.
     *
     * @param jar the exchange
     * @param java options of its Java
     * @param settings its database and users, as variables of its environment
     * @param folder for its sign-in key, its tokens and what it prints
     * @param port of its pages; 10 above it gRPC
     */
    public record Installed(
            Path jar, List<String> java, Map<String, String> settings, Path folder, int port) {

        public Path signin() {
            return folder.resolve("signin");
        }
    }

    private Exchange(Program process, Installed installed, int node) {
        this.process = process;
        this.installed = installed;
        this.node = node;
    }

    /** Starts a node and does not wait for it. */
    public static Exchange begin(Installed installed, int node, String... more) throws IOException {
        Files.createDirectories(installed.folder());
        var key = installed.folder().resolve("master-key");
        if (!Files.exists(key)) {
            Files.writeString(key, "5a".repeat(32));
        }
        var arguments = new ArrayList<>(installed.java());
        arguments.addAll(List.of("-jar", installed.jar().toString()));
        arguments.addAll(
                List.of(
                        "--spring.profiles.active=demo",
                        "--yidan.demo.play=false",
                        "--yidan.demo.clock=real",
                        "--yidan.database.directory=" + installed.folder().resolve("node-" + node),
                        "--yidan.signin.demo.folder=" + installed.signin(),
                        "--yidan.personal.master-key-file=" + key,
                        "--server.port=" + (installed.port() + node),
                        "--spring.grpc.server.port=" + (installed.port() + 10 + node)));
        arguments.addAll(List.of(more));
        var output =
                installed.folder().resolve("exchange-%d-%d.log".formatted(node, System.nanoTime()));
        return new Exchange(Program.java(output, installed.settings(), arguments), installed, node);
    }

    /** Starts a node and waits until it takes calls. */
    public static Exchange start(Installed installed, int node, String... more)
            throws IOException, InterruptedException {
        var exchange = begin(installed, node, more);
        exchange.awaitReady();
        return exchange;
    }

    /** Waits until it has started and its tokens can be read. */
    public void awaitReady() throws InterruptedException {
        try {
            process.await(READY, START);
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    /** Waits until its gRPC port takes connections. */
    public void awaitPort() throws InterruptedException {
        long begun = System.nanoTime();
        while (!isOpen()) {
            if (!process.isAlive() || System.nanoTime() - begun > START.toNanos()) {
                throw new IllegalStateException("no door opens:\n" + process.tail());
            }
            Thread.sleep(5);
        }
    }

    public Program process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    public String pages() {
        return "http://localhost:" + (installed.port() + node);
    }

    public String token(String party) throws IOException {
        var tokens = new TypeToken<Map<String, String>>() {};
        var written = Files.readString(installed.signin().resolve("tokens.json"));
        return new Gson().fromJson(written, tokens).get(party);
    }

    /** A connection of its own for this party. */
    public YidanClient client(String party) throws IOException {
        return YidanClient.connect(
                "localhost:" + (installed.port() + 10 + node),
                BearerToken.of(token(party)),
                ClientOptions.plaintext());
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean isOpen() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", installed.port() + 10 + node), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
