package io.yidan.exchange.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * Where the exchange keeps its data. Without {@code spring.datasource.url} it brings its own PostgreSQL along, with its
 * data in {@code directory}.
 *
 * @param logUser user that may only add to the log; with the two others, the fences of an external database
 * @param readerConnections at most so many to the read models, and as many again to the log for readers
 */
@ConfigurationProperties("yidan.database")
public record DatabaseProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("0") int port,
        @DefaultValue("") String logUser,
        @DefaultValue("") String logPassword,
        @DefaultValue("") String projectorUser,
        @DefaultValue("") String projectorPassword,
        @DefaultValue("") String readerUser,
        @DefaultValue("") String readerPassword,
        @DefaultValue("8") int logConnections,
        @DefaultValue("8") int projectorConnections,
        @DefaultValue("8") int readerConnections) {

    boolean hasFences() {
        return !logUser.isEmpty() && !projectorUser.isEmpty() && !readerUser.isEmpty();
    }
}
