package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.client.ClientOptions;
import io.yidan.eventstore.read.LogReader;
import io.yidan.exchange.ExchangeApplication;
import io.yidan.exchange.demo.DemoClock;
import io.yidan.exchange.demo.DemoJourney;
import io.yidan.exchange.demo.JourneyPlayer;
import io.yidan.exchange.demo.PlaySummary;
import io.yidan.gateway.signin.demo.DemoTokens;
import io.yidan.query.tracking.Reached;
import io.yidan.query.tracking.Rebuild;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

/** The journey is played, the exchange starts again on the same folder, and the journey is played once more. */
@Timeout(600)
class PlayTwiceTest {
    private static final List<String> TABLES = List.of("waybill_head", "tracking_unit");

    @TempDir Path folder;
    private volatile int port;

    @Test
    void a_second_play_adds_nothing_and_rebuilt_equals_live() throws Exception {
        long events;
        PlaySummary first;
        try (var exchange = started()) {
            first = play(exchange);
            events = log(exchange).head().position();
            assertThat(first.outcomes()).doesNotContainKey("REFUSED").containsKey("ACCEPTED");
        }
        try (var exchange = started()) {
            assertThat(log(exchange).head().position()).isEqualTo(events);
            var again = play(exchange);

            assertThat(again.waybill()).isEqualTo(first.waybill());
            assertThat(again.outcomes()).doesNotContainKey("ACCEPTED");
            assertThat(log(exchange).head().position()).isEqualTo(events);
            rebuiltEqualsLive(exchange, events);
        }
        System.out.printf("play: %d events, first %s, again 0%n", events, first);
    }

    private static void rebuiltEqualsLive(ConfigurableApplicationContext exchange, long events)
            throws InterruptedException {
        var projector = exchange.getBean("projectorDataSource", DataSource.class);
        var reached = new Reached(projector);
        Load.await(() -> reached.position() == events, "the read models");
        var live = rows(projector);

        long built = exchange.getBean(Rebuild.class).run((_, _) -> {});

        assertThat(built).isEqualTo(events);
        assertThat(rows(projector)).isEqualTo(live);
        assertThat(live).hasSizeGreaterThan(TABLES.size());
    }

    /** Every row of every table that is rebuilt, whole. */
    private static List<String> rows(DataSource projector) {
        var sql = JdbcClient.create(projector);
        return TABLES.stream()
                .flatMap(
                        table ->
                                sql
                                        .sql(
                                                "SELECT '%1$s ' || t::text FROM read.%1$s AS t ORDER BY 1"
                                                        .formatted(table))
                                        .query(String.class)
                                        .list()
                                        .stream())
                .toList();
    }

    private PlaySummary play(ConfigurableApplicationContext exchange) throws InterruptedException {
        var tokens = exchange.getBean(DemoTokens.class);
        try (var player =
                new JourneyPlayer(
                        "localhost:" + port,
                        tokens::tokenFor,
                        ClientOptions.plaintext(),
                        exchange.getBean("demoClock", DemoClock.class))) {
            return player.play(DemoJourney.whole());
        }
    }

    private static LogReader log(ConfigurableApplicationContext exchange) {
        return exchange.getBean(LogReader.class);
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(ExchangeApplication.class)
                .profiles("demo")
                .listeners(
                        (ApplicationListener<GrpcServerStartedEvent>)
                                opened -> port = opened.getPort())
                .run(
                        "--yidan.demo.play=false",
                        "--yidan.demo.speed=360000",
                        "--yidan.database.directory=" + folder,
                        "--yidan.signin.demo.folder=" + folder,
                        "--spring.grpc.server.port=0",
                        "--server.port=0");
    }
}
