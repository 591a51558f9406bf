package io.yidan.exchange;

import io.yidan.client.ClientOptions;
import io.yidan.exchange.demo.DemoClock;
import io.yidan.exchange.demo.Extract;
import io.yidan.exchange.demo.ExtractPlayer;
import io.yidan.gateway.signin.demo.DemoCodes;
import io.yidan.gateway.signin.demo.DemoTokens;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Plays the journey once the doors are open, and says where to watch it. */
class DemoPlay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPlay.class);

    /** The number the first draft of the demo day gets. */
    private static final String NUMBER = "DEMO0001202608310001";

    private final DemoClock clock;
    private final DemoTokens tokens;
    private final DemoCodes codes;
    private volatile Thread player = Thread.currentThread();

    DemoPlay(DemoClock clock, DemoTokens tokens, DemoCodes codes) {
        this.clock = clock;
        this.tokens = tokens;
        this.codes = codes;
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        String port =
                ready.getApplicationContext()
                        .getEnvironment()
                        .getProperty("local.grpc.server.port", "9090");
        player =
                Thread.ofPlatform()
                        .daemon()
                        .name("demo-player")
                        .start(() -> play("localhost:" + port));
    }

    @Override
    public void close() {
        player.interrupt();
    }

    private void play(String address) {
        var extract = Extract.ofJourneyA();
        sayWhere(NUMBER);
        try (var demo =
                new ExtractPlayer(address, tokens::tokenFor, ClientOptions.plaintext(), clock)) {
            demo.play(extract);
        } catch (InterruptedException e) {
            LOG.info("the demo stops here and goes on from here next time");
        }
    }

    private void sayWhere(String number) {
        System.out.printf(
                """

                ==== 一单 Yidan ====
                托运人的页面 · the shipper's page:
                  %s
                平台经营人的页面 · the operator's page:
                  %s
                Each link signs in once. Everything shown is invented for the demo.

                """,
                codes.linkFor("SHP", "/w/" + number), codes.linkFor("MTO", "/w/" + number));
    }
}
