package io.yidan.exchange.demo;

import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;
import io.yidan.eventstore.read.LogReader;
import io.yidan.exchange.ExchangeApplication;
import io.yidan.gateway.signin.demo.DemoTokens;
import io.yidan.query.tracking.Reached;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;

import java.nio.file.Path;

import javax.sql.DataSource;

/** An exchange on a folder of its own, a hundred hours a second, into which the journey is played when asked. */
public final class PlayedJourney implements AutoCloseable {
    private final ConfigurableApplicationContext exchange;
    private int port;

    /** With what these configurations add to it. */
    public PlayedJourney(Path folder, Class<?>... more) {
        exchange =
                new SpringApplicationBuilder(ExchangeApplication.class)
                        .sources(more)
                        .profiles("demo")
                        .listeners(
                                (ApplicationListener<GrpcServerStartedEvent>)
                                        opened -> port = opened.getPort())
                        .run(
                                "--yidan.demo.play=false",
                                "--yidan.demo.speed=360000",
                                "--yidan.operators=MTO,SHP",
                                "--yidan.database.directory=" + folder,
                                "--yidan.signin.demo.folder=" + folder,
                                "--spring.grpc.server.port=0",
                                "--server.port=0");
    }

    /** Plays to the end; the clock stands from then on. */
    public PlaySummary play() throws InterruptedException {
        return play(DemoJourney.whole());
    }

    /** Plays these rows; the clock stands from then on. */
    public PlaySummary play(DemoJourney rows) throws InterruptedException {
        var clock = clock();
        try (var player =
                new JourneyPlayer(
                        "localhost:" + port,
                        bean(DemoTokens.class)::tokenFor,
                        ClientOptions.plaintext(),
                        clock)) {
            try {
                return player.play(rows);
            } finally {
                clock.letGoUntil(clock.instant());
            }
        }
    }

    /** The clock by which all of the exchange goes. */
    public DemoClock clock() {
        return exchange.getBean("demoClock", DemoClock.class);
    }

    /** Where programs come in. */
    public int port() {
        return port;
    }

    /** Where browsers come in. */
    public String address() {
        return "http://localhost:" + exchange.getEnvironment().getProperty("local.server.port");
    }

    /** Speaks as this party until it is closed. */
    public YidanClient as(String party) {
        return YidanClient.connect(
                "localhost:" + port,
                BearerToken.of(bean(DemoTokens.class).tokenFor(party)),
                ClientOptions.plaintext());
    }

    public <T> T bean(Class<T> type) {
        return exchange.getBean(type);
    }

    /** Position of the last event in the log. */
    public long events() {
        return bean(LogReader.class).head().position();
    }

    /** Waits until the read models show all that is in the log. */
    public void awaitShown() throws InterruptedException {
        var reached = new Reached(projector());
        while (reached.position() < events()) {
            Thread.sleep(10);
        }
    }

    /** As those who write the read models reach them. */
    public DataSource projector() {
        return exchange.getBean("projectorDataSource", DataSource.class);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
