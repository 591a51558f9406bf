package io.yidan.exchange.process;

import io.yidan.command.follow.LogFollower;
import io.yidan.eventstore.axon.LogEventStore;
import io.yidan.exchange.ExchangeApplication;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;

/** An exchange with one follower more, which writes down every position it is told: over all nodes each comes once. */
public final class CountingNode {
    /** Made by the test before the first node starts. Has no key: what is told twice stands there twice. */
    static final String TABLE = "public.counted";

    public static void main(String[] args) {
        new SpringApplication(ExchangeApplication.class, Counting.class).run(args);
    }

    /** Not marked as a configuration, so that no other test finds it. */
    static final class Counting {
        @Bean(initMethod = "start")
        LogFollower countingFollower(
                LogEventStore store,
                TokenStore places,
                TransactionManager transactions,
                @Qualifier("projectorDataSource") DataSource projector) {
            var sql = JdbcClient.create(projector);
            long node = ProcessHandle.current().pid();
            return new LogFollower(
                    "counting",
                    store,
                    places,
                    transactions,
                    event ->
                            sql.sql("INSERT INTO " + TABLE + " (position, node) VALUES (?, ?)")
                                    .params(event.position(), node)
                                    .update());
        }
    }
}
