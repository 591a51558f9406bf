package io.yidan.exchange;

import io.yidan.client.ClientOptions;
import io.yidan.client.RefusedException;
import io.yidan.client.UnansweredException;
import io.yidan.exchange.demo.DemoClock;
import io.yidan.exchange.demo.Extract;
import io.yidan.exchange.demo.ExtractPlayer;
import io.yidan.gateway.signin.demo.DemoCodes;
import io.yidan.gateway.signin.demo.DemoTokens;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;

/** Plays the journey once the doors are open, and says where to watch it. */
class DemoPlay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPlay.class);

    /** The number the first draft of the demo day gets. */
    private static final String NUMBER = "DEMO0001202608310001";

    private final DemoClock clock;
    private final DemoTokens tokens;
    private final DemoCodes codes;
    private volatile String address = "";
    private volatile Thread player = Thread.currentThread();

    DemoPlay(DemoClock clock, DemoTokens tokens, DemoCodes codes) {
        this.clock = clock;
        this.tokens = tokens;
        this.codes = codes;
    }

    @EventListener
    void doorOpened(GrpcServerStartedEvent door) {
        address = "localhost:" + door.getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        player = Thread.ofPlatform().daemon().name("demo-player").start(this::play);
    }

    @Override
    public void close() {
        player.interrupt();
    }

    private void play() {
        sayWhere(NUMBER);
        var options = ClientOptions.plaintext();
        try (var demo = new ExtractPlayer(address, tokens::tokenFor, options, clock)) {
            demo.play(Extract.ofJourneyA());
        } catch (InterruptedException e) {
            LOG.info("the demo stops here and goes on from here next time");
        } catch (RefusedException | UnansweredException e) {
            LOG.warn("the demo cannot be played: {}", e.getMessage());
            clock.letGo();
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
