package io.yidan.exchange.browser;

import io.yidan.access.Caller;
import io.yidan.client.YidanClient;
import io.yidan.client.event.LegEvents;
import io.yidan.client.event.Places;
import io.yidan.exchange.demo.Act;
import io.yidan.exchange.demo.DemoJourney;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.exchange.files.Uploads;
import io.yidan.gateway.files.Upload;
import io.yidan.gateway.signin.demo.DemoCodes;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.waybill.id.PartyId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;

/** The exchange with the demo journey in it: first as far as the plant, then to its end; its clock stands meanwhile. */
final class PlayedExchange implements AutoCloseable {
    private static final DemoJourney JOURNEY = DemoJourney.copper();

    private final PlayedJourney exchange;

    PlayedExchange(Path folder) {
        exchange = new PlayedJourney(folder);
    }

    /** Everything is at the plant, and the delivery not yet confirmed. Gives the number of the waybill. */
    String playToThePlant() throws InterruptedException {
        return exchange.play(new DemoJourney(JOURNEY.rows().subList(0, delivery())))
                .of("A")
                .waybill();
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
        var marked = (DraftWaybillRequest) Marked.everyName(draft(), markup);
        try (var operator = client("MTO")) {
            return operator.waybills()
                    .draft(marked.toBuilder().setRequestId("MTO:markup").build())
                    .getWaybillNumber();
        }
    }

    /** The draft once more, issued and amended. Gives its number. */
    String amended() {
        try (var operator = client("MTO");
                var shipper = client("SHP")) {
            var draft = draft().toBuilder().setRequestId("MTO:amended").build();
            return new AmendedWaybill(operator.waybills(), shipper.waybills(), draft).number();
        }
    }

    /** Declares its goods and has them inspected. Gives the number of the case. */
    String declared(String waybill) {
        return new DeclaredWaybill(exchange).atTheGate(waybill);
    }

    /** Its steps, as they are taken by gRPC. */
    CaseByWire byWire(String customsCase) {
        return new CaseByWire(exchange, customsCase);
    }

    private static DraftWaybillRequest draft() {
        return JOURNEY.rows().stream()
                .flatMap(row -> row.acts().stream())
                .flatMap(PlayedExchange::draft)
                .findFirst()
                .orElseThrow();
    }

    /** Tries a file of which every row is wrong. Gives the number of its report. */
    String fileSentBy(String party) throws IOException, InterruptedException {
        var file =
                """
                磅单号,版本,车牌号,箱号,毛重(kg),毛重时间,毛重衡号,皮重(kg),净重(kg)
                9401,1,,DEMU3000031,45260,2026-09-07 18:31,,,
                9402,1,,,45260,2026-09-07 18:32,,,
                9403,0,,DEMU3000030,45260,2026-09-07 18:33,,,
                9404,1,,DEMU3000030,45吨,07.09.2026 18:34,,,
                =9405,1,新A<b>,DEMU3000030,45260,2026-09-07 18:35,,,
                """
                        .getBytes(StandardCharsets.UTF_8);
        var by = new Caller(new PartyId(party));
        var uploads = exchange.bean(Uploads.class);
        var id =
                uploads.take(
                        by,
                        new Upload(
                                "scale-1", "磅单.csv", true, () -> new ByteArrayInputStream(file)));
        while (uploads.of(by, id).orElseThrow().running()) {
            Thread.sleep(10);
        }
        return id;
    }

    /** Tells of a box for a number in which the serial is mistyped. */
    void toldForANumberNearTo(String waybill) {
        try (var shipper = client("SHP")) {
            shipper.post(
                    LegEvents.on(waybill.substring(0, 16) + "9999")
                            .fact("yard", "mistyped")
                            .at("2026-09-04T09:10+05:00")
                            .place(Places.own("KZ-BALKHASH"))
                            .departed("DEMU3000133"));
        }
    }

    /** Makes it seem that deadlines of this waybill could not be taken in. */
    void leavesOut(String waybill) {
        JdbcClient.create(exchange.projector())
                .sql(
                        """
                        INSERT INTO read.dead_letter
                            (follower, position, stream, version, recorded_at, problem, since)
                        VALUES ('writing-side', 7, ?, 6, now(),
                            'IllegalStateException: this release knows nothing of type 99', now())
                        """)
                .param(waybill)
                .update();
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
