package io.yidan.exchange.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.client.RefusedException;
import io.yidan.client.event.LegEvents;
import io.yidan.codec.type.Places;
import io.yidan.exchange.demo.MoreWaybills;
import io.yidan.exchange.demo.OncePlayed;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.exchange.demo.Practice;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.translators.tree.Messages.Form;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A case comes to the same whether its steps are asked for by gRPC, by file in XML or JSON, or typed. */
@Timeout(300)
@ExtendWith(OncePlayed.class)
class CaseOfEveryDoorTest {
    private final PlayedJourney exchange;
    private final Instant expected;

    CaseOfEveryDoorTest(Played played) {
        exchange = played.exchange();
        expected = exchange.clock().instant().plus(Duration.ofHours(12));
    }

    @Test
    void from_the_declaration_to_the_exit() throws Exception {
        assertAlike(82, CaseLives.toTheExit(), "CLOSED");
    }

    @Test
    void refused_on_the_road_and_sent_back() throws Exception {
        assertAlike(83, CaseLives.sentBack(), "CLOSED");
    }

    @Test
    void taken_back_by_who_declared_it() throws Exception {
        assertAlike(84, CaseLives.takenBack(), "WITHDRAWN");
    }

    @Test
    void two_units_brought_under_seal_to_the_place_of_unloading_and_released_there()
            throws Exception {
        var boxes = MoreWaybills.issued(exchange, 87, 8);
        boxes.forEach(this::depart);

        assertAlike(
                boxes,
                JointLife::declaration,
                JointLife.toTheRelease(exchange.clock().instant()),
                "CLOSED");
    }

    /** An import is declared once it is under way. */
    private void depart(String box) {
        try (var carrier = exchange.as("KZR")) {
            carrier.post(
                    LegEvents.on(Practice.issue(exchange::as, box))
                            .fact("mv", box)
                            .at(exchange.clock().instant().minus(Duration.ofHours(3)).toString())
                            .leg(1)
                            .place(Places.write(JourneyA.BALKHASH))
                            .departed(box));
        }
    }

    private void assertAlike(int thousand, List<CaseLives.Step> life, String end) throws Exception {
        assertAlike(MoreWaybills.issued(exchange, thousand, 8), CaseLives::declaration, life, end);
    }

    private void assertAlike(
            List<String> boxes,
            BiFunction<String, Instant, DeclareGoodsRequest> declaring,
            List<CaseLives.Step> life,
            String end)
            throws Exception {
        try (var wire = new WireDoor(exchange);
                var xml = new FileDoor(exchange, Form.XML);
                var json = new FileDoor(exchange, Form.JSON);
                var page = new PageDoor(exchange)) {
            var byWire = led(wire, boxes.subList(0, 2), declaring, life);

            assertThat(byWire.getLast()).contains("stage: \"" + end + "\"");
            assertThat(led(xml, boxes.subList(2, 4), declaring, life)).isEqualTo(byWire);
            assertThat(led(json, boxes.subList(4, 6), declaring, life)).isEqualTo(byWire);
            assertThat(led(page, boxes.subList(6, 8), declaring, life)).isEqualTo(byWire);
            assertThat(page.typed).isPositive();
        }
    }

    /** What the case says after each step, as each of its parties reads it. */
    private List<String> led(
            CaseDoor door,
            List<String> boxes,
            BiFunction<String, Instant, DeclareGoodsRequest> declaring,
            List<CaseLives.Step> life)
            throws Exception {
        var waybills = boxes.stream().map(box -> Practice.issue(exchange::as, box)).toList();
        var declaration = declaring.apply(waybills.getFirst(), expected);
        var number = door.ask("DCL", declaration).getCaseNumber();
        List<String> said = new ArrayList<>();
        long revision = 0;
        for (var step : life) {
            said.add(read(number, revision));
            var view = shown("CUU", number, revision);
            var request = step.asking().of(view, waybills, "step:" + revision);
            revision = door.ask(step.party(), request).getRevision();
        }
        said.add(read(number, revision));
        return said;
    }

    private String read(String number, long revision) throws InterruptedException {
        var all = new StringBuilder();
        for (var party : List.of("DCL", "CUU", "CUP", "SHP", "LAB")) {
            all.append(party).append('\n').append(CaseChecksum.of(shown(party, number, revision)));
        }
        return all.toString();
    }

    /** Once readers see it; its effects on the waybill may come a moment later and are events of the waybill alone. */
    private CaseView shown(String party, String number, long revision) throws InterruptedException {
        try (var client = exchange.as(party)) {
            for (int n = 0; n < 1_500; n++) {
                try {
                    var view = client.cases().get(number);
                    if (view.getRevision() >= revision) {
                        return view;
                    }
                } catch (RefusedException notYet) {
                    assertThat(notYet.has("NOT_FOUND")).isTrue();
                }
                Thread.sleep(20);
            }
        }
        throw new AssertionError("readers did not see it in 30 seconds");
    }
}
