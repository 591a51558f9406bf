package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;

import com.google.protobuf.Message;

import io.yidan.proto.waybill.v1.DraftWaybillRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.Stream;

/** The text of journey B, and how it lies beside the others. */
class PasteJourneyTest {
    private static final DemoJourney JOURNEY = DemoJourney.paste();

    @Test
    void all_journeys_are_played_in_one_order_of_hearing() {
        var whole = DemoJourney.whole().rows();
        var names = whole.stream().map(Row::name).toList();

        assertThat(whole).isSortedAccordingTo(Comparator.comparing(Row::recorded));
        assertThat(names).doesNotHaveDuplicates();
        assertThat(whole)
                .hasSize(
                        JOURNEY.rows().size()
                                + DemoJourney.copper().rows().size()
                                + DemoJourney.aluminium().rows().size())
                .containsAll(JOURNEY.rows())
                .containsAll(DemoJourney.copper().rows())
                .containsAll(DemoJourney.aluminium().rows());
        assertThat(names).containsSubsequence("A79", "B01", "A81", "B05", "C01", "B30b", "C15");
        assertThat(whole).allSatisfy(row -> assertThat(row.name()).startsWith(row.journey()));
    }

    /** Row, recorded, party: from the table of the journey. */
    @ParameterizedTest
    @CsvSource({
        "B01, 2026-09-14T07:00:05Z, MTO",
        "B05, 2026-09-15T10:10:10Z, SHP",
        "B06, 2026-09-15T10:35:10Z, RDC",
        "B07, 2026-09-15T11:02:15Z, RDC",
        "B08, 2026-09-15T11:30:05Z, DCL",
        "B09, 2026-09-15T11:31:12Z, CUU",
        "B10, 2026-09-15T12:18:05Z, CUU",
        "B12, 2026-09-15T13:10:05Z, SHP",
        "B14, 2026-09-15T15:48:20Z, RDC",
        "B15, 2026-09-15T18:10:15Z, RDC",
        "B21, 2026-09-15T23:25:15Z, RDC",
        "B22, 2026-09-16T01:02:05Z, CUU",
        "B24, 2026-09-16T01:40:05Z, CUP",
        "B25, 2026-09-16T01:55:05Z, CUP",
        "B26, 2026-09-16T03:20:05Z, CUP",
        "B27, 2026-09-16T13:20:30Z, RDC",
        "B28, 2026-09-17T05:15:00Z, RDC",
        "B29, 2026-09-17T04:30:20Z, CNE",
        "B30, 2026-09-18T08:00:10Z, CUU"
    })
    void times_and_parties_are_those_of_the_journey(String name, Instant recorded, String party) {
        assertThat(JOURNEY.rows())
                .filteredOn(row -> row.name().equals(name))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.recorded()).isEqualTo(recorded);
                            assertThat(row.party()).isEqualTo(party);
                            assertThat(row.acts()).isNotEmpty();
                        });
    }

    @Test
    void at_the_gate_is_asked_when_the_journey_asks() {
        assertThat(
                        JOURNEY.rows().stream()
                                .filter(
                                        row ->
                                                row.acts().stream()
                                                        .anyMatch(Act.AskGate.class::isInstance))
                                .map(row -> row.name() + " " + row.recorded()))
                .containsExactly(
                        "B11 2026-09-15T12:19:02Z",
                        "B12c 2026-09-15T13:12:02Z",
                        "B19 2026-09-15T18:17:02Z",
                        "B23 2026-09-16T01:04:02Z");
    }

    @Test
    void a_party_and_its_request_id_mean_one_act() {
        var seen = new HashSet<String>();
        for (var row : JOURNEY.rows()) {
            Sent.requests(row)
                    .map(Sent::id)
                    .forEach(id -> assertThat(seen.add(id)).as(id).isTrue());
        }
        assertThat(seen).hasSize(21);
    }

    @Test
    void only_parties_of_the_waybill_act() {
        var content =
                Sent.requests(JOURNEY.rows().getFirst())
                        .map(request -> ((DraftWaybillRequest) request).getContent())
                        .findFirst()
                        .orElseThrow();
        var named =
                Stream.concat(
                                content.getPartiesList().stream().map(party -> party.getParty()),
                                content.getLegsList().stream().map(leg -> leg.getCarrier()))
                        .toList();

        assertThat(JOURNEY.rows()).extracting(Row::party).isSubsetOf(named).contains("CNE");
    }

    @Test
    void drums_and_pallets_weigh_what_the_papers_say() {
        var line =
                ((DraftWaybillRequest)
                                Sent.requests(JOURNEY.rows().getFirst()).findFirst().orElseThrow())
                        .getContent()
                        .getCargoLines(0);

        assertThat(line.getNetGrams()).isEqualTo(88 * 236_000L);
        assertThat(line.getGrossGrams()).isEqualTo(88 * (236_000L + 17_500) + 22 * 22_000);
    }

    @Test
    void every_act_keeps_the_form_the_contract_asks_for() throws ValidationException {
        var validator = ValidatorFactory.newBuilder().build();
        var all =
                Stream.concat(
                                JOURNEY.rows().stream().flatMap(Sent::requests),
                                JOURNEY.rows().stream().flatMap(PasteJourneyTest::told))
                        .map(Sent::filled)
                        .toList();
        for (var message : all) {
            assertThat(validator.validate(message).getViolations())
                    .as(message.toString())
                    .isEmpty();
        }
    }

    private static Stream<Message> told(Row row) {
        return row.acts().stream()
                .flatMap(
                        act ->
                                act instanceof Act.Tell(var event)
                                        ? Stream.of(event)
                                        : Stream.empty());
    }
}
