package io.yidan.exchange.process;

import io.yidan.eventstore.axon.LogFollower;
import io.yidan.eventstore.axon.LogFollower.Following;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.follow.Pace;
import io.yidan.exchange.ExchangeApplication;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

import javax.sql.DataSource;

/** An exchange with one follower more, which writes down every position it is told: over all nodes each comes once. */
public final class CountingNode {
    /** Made by the test before the first node starts. Has no key: what is told twice stands there twice. */
    static final String TABLE = "public.counted";

    private static final Pace PACE = new Pace(200, 1, Duration.ofMillis(50), Duration.ofSeconds(1));

    public static void main(String[] args) {
        new SpringApplication(ExchangeApplication.class, Counting.class).run(args);
    }

    /** Not marked as a configuration, so that no other test finds it. */
    static final class Counting {
        @Bean(initMethod = "start")
        LogFollower countingFollower(
                LogFeed feed,
                TokenStore places,
                TransactionManager transactions,
                @Qualifier("projectorDataSource") DataSource projector) {
            var sql = JdbcClient.create(projector);
            long node = ProcessHandle.current().pid();
            return new LogFollower(
                    Following.all("counting", PACE),
                    feed,
                    places,
                    transactions,
                    batch -> {
                        for (var event : batch.events()) {
                            sql.sql("INSERT INTO " + TABLE + " (position, node) VALUES (?, ?)")
                                    .params(event.position(), node)
                                    .update();
                        }
                    });
        }
    }
}
