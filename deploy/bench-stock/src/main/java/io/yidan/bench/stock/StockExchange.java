package io.yidan.bench.stock;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * Axon with its JDBC event store as it comes: no snapshots, no cache. A command stores one event, and each statement
 * commits by itself, which spares it the BEGIN and COMMIT that a transaction manager would send.
 */
final class StockExchange implements AutoCloseable {
    private static final String SCHEMA = "stock";
    private static final int CONNECTIONS = 32;

    private final HikariDataSource pool;
    private final Configuration axon;

    StockExchange(String url, String user, String password) throws SQLException {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setSchema(SCHEMA);
        settings.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(settings);
        empty(pool);
        axon =
                DefaultConfigurer.defaultConfiguration()
                        .configureAggregate(StockWaybill.class)
                        .configureSerializer(_ -> StockJson.serializer())
                        .configureEmbeddedEventStore(this::engine)
                        .start();
    }

    CommandGateway commands() {
        return axon.commandGateway();
    }

    /** Events on disk. */
    long stored() throws SQLException {
        try (Connection link = pool.getConnection();
                Statement ask = link.createStatement();
                var row = ask.executeQuery("SELECT count(*) FROM DomainEventEntry")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }

    private EventStorageEngine engine(Configuration configuration) {
        var serializer = configuration.getComponent(Serializer.class);
        var engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(new DataSourceConnectionProvider(pool))
                        .transactionManager(NoTransactionManager.instance())
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }

    private static void empty(DataSource source) throws SQLException {
        try (Connection link = source.getConnection();
                Statement run = link.createStatement()) {
            run.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            run.execute("CREATE SCHEMA " + SCHEMA);
        }
    }
}
