package io.yidan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.axon.LogEventStore;
import io.yidan.eventstore.axon.LogStorageEngine;
import io.yidan.exchange.database.DatabaseConfiguration;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.Compression;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A misconfigured Axon starts all the same and forgets: so what it runs on is asserted. The exchange is stopped before its
 * folder is deleted.
 */
@SpringBootTest(
        properties = {
            "spring.profiles.active=demo",
            "spring.grpc.server.port=0",
            "server.port=0",
            "yidan.demo.play=false"
        })
@DirtiesContext
class StartTest {
    @TempDir static Path folder;

    @Autowired ApplicationContext exchange;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry settings) {
        settings.add("yidan.database.directory", () -> folder.toString());
    }

    @Test
    void axon_runs_on_the_log_and_on_real_transactions() {
        assertThat(exchange.getBean(EventStore.class)).isInstanceOf(LogEventStore.class);
        assertThat(exchange.getBean(EventStorageEngine.class)).isInstanceOf(LogStorageEngine.class);
        assertThat(exchange.getBean(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
        assertThat(exchange.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(exchange.getBean(ConnectionProvider.class))
                .isInstanceOf(UnitOfWorkAwareConnectionProviderWrapper.class);
        assertThat(exchange.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void a_duplicate_key_is_seen_as_a_conflict_however_deep_it_lies() {
        var duplicate =
                new IllegalStateException(
                        new RuntimeException(new SQLException("duplicate", "23505")));
        var resolver = exchange.getBean(PersistenceExceptionResolver.class);
        assertThat(resolver.isDuplicateKeyViolation(duplicate)).isTrue();
        assertThat(
                        resolver.isDuplicateKeyViolation(
                                new IllegalStateException(new SQLException("gone", "57P01"))))
                .isFalse();
    }

    @Test
    void a_token_of_a_replay_is_read_back_as_it_was_written() {
        var serializer = exchange.getBean(Serializer.class);
        var token =
                ReplayToken.createReplayToken(
                        new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(3));
        TrackingToken back = serializer.deserialize(serializer.serialize(token, byte[].class));
        assertThat(back).isEqualTo(token);
    }

    @Test
    void durability_is_on_and_the_log_cannot_be_changed_by_who_writes_it() {
        var log = JdbcClient.create(exchange.getBean("logDataSource", javax.sql.DataSource.class));
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(log.sql("SHOW " + setting).query(String.class).single()).isEqualTo("on");
        }
        assertThat(
                        log.sql(
                                        "SELECT has_table_privilege('log.event', 'UPDATE, DELETE,"
                                                + " TRUNCATE')")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    @Test
    void the_tables_are_in_the_form_of_this_release() {
        var logins = exchange.getBean(DatabaseConfiguration.Ready.class).logins();
        assertThat(logins.fenced()).isTrue();
        var projector =
                JdbcClient.create(
                        exchange.getBean("projectorDataSource", javax.sql.DataSource.class));
        assertThat(
                        projector
                                .sql(
                                        "SELECT count(*) FROM read.flyway_schema_history WHERE NOT"
                                                + " success")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void pages_are_sent_compressed_and_events_never() {
        var sent =
                Binder.get(exchange.getEnvironment())
                        .bind("server.compression", Compression.class)
                        .get();
        assertThat(sent.getEnabled()).isTrue();
        assertThat(sent.getMimeTypes())
                .contains("text/html", "text/css", "text/javascript")
                .doesNotContain("text/event-stream", "text/*");
    }
}
