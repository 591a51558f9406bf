package io.yidan.exchange.browser;

import io.yidan.client.YidanClient;
import io.yidan.exchange.demo.Act;
import io.yidan.exchange.demo.DemoJourney;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.gateway.signin.demo.DemoCodes;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;

/** The exchange with the demo journey in it: first as far as the plant, then to its end; its clock stands meanwhile. */
final class PlayedExchange implements AutoCloseable {
    private static final DemoJourney JOURNEY = DemoJourney.whole();

    private final PlayedJourney exchange;

    PlayedExchange(Path folder) {
        exchange = new PlayedJourney(folder);
    }

    /** Everything is at the plant, and the delivery not yet confirmed. Gives the number of the waybill. */
    String playToThePlant() throws InterruptedException {
        return exchange.play(new DemoJourney(JOURNEY.rows().subList(0, delivery()))).waybill();
    }

    /** The draft goes before the rest once more: its answer says to which waybill the rest belongs. */
    void playToTheEnd() throws InterruptedException {
        var rest = new ArrayList<>(JOURNEY.rows().subList(delivery(), JOURNEY.rows().size()));
        rest.addFirst(JOURNEY.rows().getFirst());
        exchange.play(new DemoJourney(rest));
        var clock = exchange.clock();
        clock.letGoUntil(rest.getLast().recorded().plus(Duration.ofDays(2)));
        clock.await(rest.getLast().recorded().plus(Duration.ofDays(1)));
    }

    /** The draft of the journey once more, with this behind every name in it. Gives its number. */
    String draftWith(String markup) {
        var draft =
                JOURNEY.rows().stream()
                        .flatMap(row -> row.acts().stream())
                        .flatMap(PlayedExchange::draft)
                        .findFirst()
                        .orElseThrow();
        var marked = (DraftWaybillRequest) Marked.everyName(draft, markup);
        try (var operator = client("MTO")) {
            return operator.waybills()
                    .draft(marked.toBuilder().setRequestId("MTO:markup").build())
                    .getWaybillNumber();
        }
    }

    /** Where browsers come in. */
    String address() {
        return exchange.address();
    }

    /** What follows the address in a link that signs this party in once. */
    String signIn(String party, String page) {
        var link = URI.create(exchange.bean(DemoCodes.class).linkFor(party, page));
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    YidanClient client(String party) {
        return exchange.as(party);
    }

    @Override
    public void close() {
        exchange.close();
    }

    private static int delivery() {
        int row = 0;
        while (JOURNEY.rows().get(row).acts().stream().noneMatch(PlayedExchange::isDelivery)) {
            row++;
        }
        return row;
    }

    private static boolean isDelivery(Act act) {
        return act instanceof Act.Decide(ConfirmDeliveryRequest _);
    }

    private static Stream<DraftWaybillRequest> draft(Act act) {
        return act instanceof Act.Decide(DraftWaybillRequest draft)
                ? Stream.of(draft)
                : Stream.empty();
    }
}
