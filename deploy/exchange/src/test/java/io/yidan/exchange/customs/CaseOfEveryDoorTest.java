package io.yidan.exchange.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.client.RefusedException;
import io.yidan.exchange.demo.MoreWaybills;
import io.yidan.exchange.demo.OncePlayed;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.exchange.demo.Practice;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.translators.customs.tree.Messages.Form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    private void assertAlike(int thousand, List<CaseLives.Step> life, String end) throws Exception {
        var boxes = MoreWaybills.issued(exchange, thousand, 8);
        try (var wire = new WireDoor(exchange);
                var xml = new FileDoor(exchange, Form.XML);
                var json = new FileDoor(exchange, Form.JSON);
                var page = new PageDoor(exchange)) {
            var byWire = led(wire, boxes.subList(0, 2), life);

            assertThat(byWire.getLast()).contains("stage: \"" + end + "\"");
            assertThat(led(xml, boxes.subList(2, 4), life)).isEqualTo(byWire);
            assertThat(led(json, boxes.subList(4, 6), life)).isEqualTo(byWire);
            assertThat(led(page, boxes.subList(6, 8), life)).isEqualTo(byWire);
            assertThat(page.typed).isPositive();
        }
    }

    /** What the case says after each step, as each of its parties reads it. */
    private List<String> led(CaseDoor door, List<String> boxes, List<CaseLives.Step> life)
            throws Exception {
        var waybills = boxes.stream().map(box -> Practice.issue(exchange::as, box)).toList();
        var declaration = CaseLives.declaration(waybills.getFirst(), expected);
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
        for (var party : List.of("DCL", "CUU", "CUP", "SHP")) {
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
