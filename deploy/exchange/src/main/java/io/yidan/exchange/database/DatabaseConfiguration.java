package io.yidan.exchange.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.yidan.eventstore.LogPool;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.Closeable;
import java.time.Duration;

import javax.sql.DataSource;

/** The database and the three ways into it: adding to the log, writing read models, reading them. */
@Configuration
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /**
     * A node that froze within a batch holds the place of its follower, and nobody can take it before the server ends
     * the transaction. A server before 17 sees it only between two statements.
     */
    private static final String LET_GO =
            "SELECT set_config(name, '20000', false) FROM pg_settings WHERE name IN"
                    + " ('idle_in_transaction_session_timeout', 'transaction_timeout')";

    /** A database that is there: brought along or external, with its tables in the form of this release. */
    public record Ready(Logins logins, Closeable server) {}

    @Bean(destroyMethod = "")
    Ready database(DatabaseProperties settings, Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        var ready = url.isEmpty() ? broughtAlong(settings) : external(url, settings, environment);
        new Migrations(ready.logins()).run();
        return ready;
    }

    @Bean
    DatabaseStop databaseStop(Ready database) {
        return new DatabaseStop(database.server());
    }

    @Bean
    HikariDataSource logDataSource(Ready database, DatabaseStop stop, DatabaseProperties settings) {
        var pool = pool("log", database.logins().log(), settings.logConnections());
        return new HikariDataSource(LogPool.settings(pool, Duration.ofSeconds(5)));
    }

    /** Reading is kept apart from writing, so that no crowd of readers holds the writers up. */
    @Bean
    HikariDataSource logReadsDataSource(
            Ready database, DatabaseStop stop, DatabaseProperties settings) {
        var pool = pool("log-reads", database.logins().log(), settings.readerConnections());
        return new HikariDataSource(LogPool.settings(pool, Duration.ofSeconds(5)));
    }

    @Bean
    @Primary
    HikariDataSource projectorDataSource(
            Ready database, DatabaseStop stop, DatabaseProperties settings) {
        var pool =
                pool("projector", database.logins().projector(), settings.projectorConnections());
        pool.setConnectionInitSql(LET_GO);
        return new HikariDataSource(pool);
    }

    @Bean
    HikariDataSource readerDataSource(
            Ready database, DatabaseStop stop, DatabaseProperties settings) {
        return new HikariDataSource(
                pool("reader", database.logins().reader(), settings.readerConnections()));
    }

    @Bean
    @Primary
    DataSourceTransactionManager projectorTransactions(
            @Qualifier("projectorDataSource") DataSource projector) {
        return new DataSourceTransactionManager(projector);
    }

    @Bean
    TransactionTemplate projectorTransaction(DataSourceTransactionManager projectorTransactions) {
        return new TransactionTemplate(projectorTransactions);
    }

    private static Ready broughtAlong(DatabaseProperties settings) {
        var server = OwnPostgres.start(settings.directory(), settings.port());
        LOG.info(
                "PostgreSQL on port {}, data in {}",
                server.port(),
                settings.directory().toAbsolutePath());
        return new Ready(server.logins(), server);
    }

    private static Ready external(
            String url, DatabaseProperties settings, Environment environment) {
        var owner =
                new Login(
                        url,
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", ""));
        if (!settings.hasFences()) {
            LOG.warn(
                    "{} is the only user: the database itself does not keep this process from"
                            + " changing the log, nor one party's rows from another; set"
                            + " yidan.database.log-user, projector-user and reader-user",
                    owner);
            return new Ready(Logins.single(owner), () -> {});
        }
        var logins =
                new Logins(
                        owner,
                        new Login(url, settings.logUser(), settings.logPassword()),
                        new Login(url, settings.projectorUser(), settings.projectorPassword()),
                        new Login(url, settings.readerUser(), settings.readerPassword()),
                        true);
        return new Ready(logins, () -> {});
    }

    private static HikariConfig pool(String name, Login login, int connections) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        return pool;
    }
}
