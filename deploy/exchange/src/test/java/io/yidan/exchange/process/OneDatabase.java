package io.yidan.exchange.process;

import io.yidan.exchange.database.Login;
import io.yidan.exchange.database.OwnPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL for several nodes, which see it as one that was there before them. */
final class OneDatabase implements AutoCloseable {
    private final Path folder;
    private final OwnPostgres server;

    OneDatabase(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("master-key"), "5a".repeat(32));
        this.server = OwnPostgres.start(folder.resolve("database"), 0);
    }

    int port() {
        return server.port();
    }

    /** A node over this port, which is the server's own or that of a proxy before it. All sign in by the same key. */
    ExchangeProcess node(Class<?> main, String name, int port) {
        return new ExchangeProcess(
                main, folder.resolve(name), folder.resolve("signin"), settings(port));
    }

    /** Asks as the owner. */
    JdbcClient sql() {
        return JdbcClient.create(LogCheck.source(server.logins().owner()));
    }

    LogCheck log() {
        return new LogCheck(LogCheck.source(server.logins().owner()));
    }

    @Override
    public void close() {
        server.close();
    }

    private List<String> settings(int port) {
        var logins = server.logins();
        var settings = new ArrayList<String>();
        settings.add(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/yidan".formatted(port));
        settings.add("--spring.datasource.username=" + logins.owner().user());
        settings.add("--spring.datasource.password=" + logins.owner().password());
        fence(settings, "log", logins.log());
        fence(settings, "projector", logins.projector());
        fence(settings, "reader", logins.reader());
        settings.add("--yidan.personal.master-key-file=" + folder.resolve("master-key"));
        return settings;
    }

    private static void fence(List<String> settings, String name, Login login) {
        settings.add("--yidan.database.%s-user=%s".formatted(name, login.user()));
        settings.add("--yidan.database.%s-password=%s".formatted(name, login.password()));
    }
}
