package io.yidan.exchange;

import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.RefusedException;
import io.yidan.client.UnansweredException;
import io.yidan.client.YidanClient;
import io.yidan.exchange.demo.DemoClock;
import io.yidan.exchange.demo.DemoJourney;
import io.yidan.exchange.demo.JourneyPlayer;
import io.yidan.exchange.demo.Practice;
import io.yidan.gateway.signin.demo.DemoCodes;
import io.yidan.gateway.signin.demo.DemoTokens;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;

import java.util.LinkedHashMap;
import java.util.Map;

/** Plays the journey once the doors are open, and says where to watch it. */
class DemoPlay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPlay.class);

    /** The numbers the drafts of the journeys get on their days. */
    private static final String COPPER = "DEMO0001202608310001";

    /** The customs case of the copper, from its declaration on. */
    private static final String COPPER_CASE = "C202609050001";

    private static final String PASTE = "DEMO0002202609140001";
    private static final String ALUMINIUM = "DEMO0003202609180001";

    /** Whose pages are worth a look, and as whom one sees them. */
    private static final Map<String, String> VIEWERS = viewers();

    /** Who is busy with the goods that are declared on the road. */
    private static final Map<String, String> OF_CUSTOMS = ofCustoms();

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
        sayWhere();
        var options = ClientOptions.plaintext();
        try (var demo = new JourneyPlayer(address, tokens::tokenFor, options, clock)) {
            sayWhatToTry(Practice.issue(this::client, Practice.BOX));
            demo.play(DemoJourney.whole());
        } catch (InterruptedException e) {
            LOG.info("the demo stops here and goes on from here next time");
        } catch (RefusedException | UnansweredException e) {
            LOG.warn("the demo cannot be played: {}", e.getMessage());
            clock.letGo();
        }
    }

    private static Map<String, String> viewers() {
        var viewers = new LinkedHashMap<String, String>();
        viewers.put("SHP", "托运人 · the shipper");
        viewers.put("MTO", "多式联运经营人 · the operator");
        viewers.put("PLT", "收货工厂 · the plant");
        viewers.put("CUU", "卸货地海关 · customs of unloading");
        return viewers;
    }

    private static Map<String, String> ofCustoms() {
        var viewers = new LinkedHashMap<String, String>();
        viewers.put("DCL", "报关单位 · the declarant");
        viewers.put("CUU", "属地海关 · the office that decides");
        viewers.put("CUP", "口岸海关 · the office at the gate");
        return viewers;
    }

    private YidanClient client(String party) {
        return YidanClient.connect(
                address, BearerToken.of(tokens.tokenFor(party)), ClientOptions.plaintext());
    }

    private static void sayWhatToTry(String number) {
        System.out.printf(
                "给您试用的运单 · for posts of your own (docs/guides): waybill %s, box %s, as KZR%n%n",
                number, Practice.BOX);
    }

    private void sayWhere() {
        System.out.printf("%n==== 一单 Yidan ====%n");
        System.out.printf("二十箱铜精矿 · twenty boxes of copper concentrate, %s%n", COPPER);
        VIEWERS.forEach((party, who) -> sayLinks(party, who, "/w/" + COPPER, "/"));
        System.out.printf("口岸+卸货地联合监管 · its customs case, from 5 September on%n");
        sayLinks("CUU", "卸货地海关 · customs of unloading", "/customs/" + COPPER_CASE, "/customs");
        System.out.printf(
                "番茄酱，直通出口 · tomato paste, declared on the road, %s; there from 14 September on%n",
                PASTE);
        OF_CUSTOMS.forEach((party, who) -> sayLinks(party, who, "/w/" + PASTE, "/customs"));
        sayLinks("CUP", "口岸卡口 · the gate", "/gate");
        System.out.printf(
                "铝锭，公铁联运、一箱到底 · aluminium by road and rail, %s; there from 18 September on%n",
                ALUMINIUM);
        sayLinks("CNE", "买方 · the buyer", "/w/" + ALUMINIUM);
        System.out.printf(
                "Each link signs in once, as the party before it: to a waybill, the front page, the"
                        + " customs desk, the gate.%n"
                        + "Everything shown is invented for the demo.%n%n");
    }

    private void sayLinks(String party, String who, String... pages) {
        System.out.printf("%s:%n", who);
        for (var page : pages) {
            System.out.printf("  %s%n", codes.linkFor(party, page));
        }
    }
}
