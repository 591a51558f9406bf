package io.yidan.exchange.browser;

import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;
import io.yidan.exchange.ExchangeApplication;
import io.yidan.exchange.demo.Act;
import io.yidan.exchange.demo.DemoClock;
import io.yidan.exchange.demo.Extract;
import io.yidan.exchange.demo.ExtractPlayer;
import io.yidan.exchange.demo.PlaySummary;
import io.yidan.exchange.demo.Row;
import io.yidan.gateway.signin.demo.DemoCodes;
import io.yidan.gateway.signin.demo.DemoTokens;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The exchange with the demo journey in it: first as far as the plant, then to its end; its clock stands meanwhile. */
final class PlayedExchange implements AutoCloseable {
    private static final Extract JOURNEY = Extract.ofJourneyA();

    private final ConfigurableApplicationContext exchange;
    private int grpc;

    PlayedExchange(Path folder) {
        exchange =
                new SpringApplicationBuilder(ExchangeApplication.class)
                        .profiles("demo")
                        .listeners(
                                (ApplicationListener<GrpcServerStartedEvent>)
                                        opened -> grpc = opened.getPort())
                        .run(
                                "--yidan.demo.play=false",
                                "--yidan.demo.speed=360000",
                                "--yidan.database.directory=" + folder,
                                "--yidan.signin.demo.folder=" + folder,
                                "--spring.grpc.server.port=0",
                                "--server.port=0");
    }

    /** Everything is at the plant, and the delivery not yet confirmed. Gives the number of the waybill. */
    String playToThePlant() throws InterruptedException {
        var rows = JOURNEY.rows().stream().takeWhile(row -> !confirmsDelivery(row)).toList();
        return play(rows).waybill();
    }

    void playToTheEnd() throws InterruptedException {
        play(JOURNEY.rows());
        var clock = clock();
        clock.letGoUntil(JOURNEY.rows().getLast().recorded().plus(Duration.ofDays(2)));
        clock.await(JOURNEY.rows().getLast().recorded().plus(Duration.ofDays(1)));
    }

    /** Where browsers come in. */
    String address() {
        return "http://localhost:" + exchange.getEnvironment().getProperty("local.server.port");
    }

    /** What follows the address in a link that signs this party in once. */
    String signIn(String party, String page) {
        var link = URI.create(exchange.getBean(DemoCodes.class).linkFor(party, page));
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    YidanClient client(String party) {
        return YidanClient.connect(
                "localhost:" + grpc,
                BearerToken.of(exchange.getBean(DemoTokens.class).tokenFor(party)),
                ClientOptions.plaintext());
    }

    @Override
    public void close() {
        exchange.close();
    }

    private PlaySummary play(List<Row> rows) throws InterruptedException {
        var tokens = exchange.getBean(DemoTokens.class);
        try (var player =
                new ExtractPlayer(
                        "localhost:" + grpc,
                        tokens::tokenFor,
                        ClientOptions.plaintext(),
                        clock())) {
            var summary = player.play(new Extract(rows));
            clock().letGoUntil(clock().instant());
            return summary;
        }
    }

    private DemoClock clock() {
        return exchange.getBean("demoClock", DemoClock.class);
    }

    private static boolean confirmsDelivery(Row row) {
        return row.acts().stream()
                .anyMatch(act -> act instanceof Act.Decide(ConfirmDeliveryRequest _));
    }
}
