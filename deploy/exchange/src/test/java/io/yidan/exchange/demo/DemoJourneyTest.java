package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;

import com.google.protobuf.Message;

import io.yidan.proto.type.v1.Unit;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class DemoJourneyTest {
    private static final DemoJourney JOURNEY = DemoJourney.copper();

    @Test
    void rows_come_in_the_order_in_which_they_are_heard() {
        assertThat(JOURNEY.rows()).isSortedAccordingTo(Comparator.comparing(Row::recorded));
        assertThat(JOURNEY.rows()).extracting(Row::name).doesNotHaveDuplicates();
        assertThat(JOURNEY.rows()).allSatisfy(row -> assertThat(row.acts()).isNotEmpty());
    }

    /** Row, recorded, event time, party, facts: from the table of the journey. */
    @ParameterizedTest
    @CsvSource({
        "A06, 2026-09-01T06:15:05Z, 2026-09-01T11:15+05:00, KZR, 1",
        "A08, 2026-09-03T03:10:30Z, 2026-09-03T08:10+05:00, SHP, 20",
        "A13, 2026-09-04T11:33:10Z, 2026-09-04T16:32+05:00, KZR, 20",
        "A16, 2026-09-07T01:02:11Z, 2026-09-05T06:10+05:00, KZR, 20",
        "A22, 2026-09-05T22:50:44Z, 2026-09-06T03:50+05:00, KZR, 20",
        "A29-20, 2026-09-06T07:35:59Z, 2026-09-06T15:35+08:00, PTA, 2",
        "A34, 2026-09-07T05:55:02Z, 2026-09-06T21:58+08:00, CNR, 40",
        "A37, 2026-09-06T20:40:00Z, 2026-09-07T04:13+08:00, CNR, 20",
        "A39, 2026-09-06T22:12:41Z, 2026-09-07T06:12+08:00, CUP, 1",
        "A45, 2026-09-07T05:41:50Z, 2026-09-07T13:40+08:00, CNR, 20",
        "A51, 2026-09-07T07:46:20Z, 2026-09-07T15:46+08:00, TCJ, 1",
        "A54-2, 2026-09-07T08:15:20Z, 2026-09-07T16:15+08:00, TCJ, 2",
        "A56, 2026-09-07T10:14:15Z, 2026-09-07T18:14+08:00, PLT, 1",
        "A61, 2026-09-07T19:22:10Z, 2026-09-08T03:31+08:00, RDC, 1",
        "A64, 2026-09-08T01:12:10Z, 2026-09-07T23:55+08:00, PLT, 1",
        "A74, 2026-09-09T02:15:10Z, 2026-09-09T10:15+08:00, LAB, 1",
    })
    void times_are_those_of_the_journey(
            String name, Instant recorded, OffsetDateTime happened, String party, int facts) {
        var told = Telling.of(row(name)).toList();
        var time = told.getFirst().event().getEnvelope().getEventTime().getInstant();

        assertThat(row(name).recorded()).isEqualTo(recorded);
        assertThat(row(name).party()).isEqualTo(party);
        assertThat(told).hasSize(facts);
        assertThat(time.getAt().getSeconds()).isEqualTo(happened.toEpochSecond());
        assertThat(time.getOffsetMinutes()).isEqualTo(happened.getOffset().getTotalSeconds() / 60);
    }

    @Test
    void a_key_is_told_again_only_where_the_journey_says_so() {
        var rowsOf = new HashMap<String, List<String>>();
        for (var told : Telling.all()) {
            if (!told.withdraws()) {
                rowsOf.merge(
                        told.key(),
                        List.of(told.row().name()),
                        (one, other) -> Stream.of(one, other).flatMap(List::stream).toList());
            }
        }
        assertThat(rowsOf.values().stream().filter(rows -> rows.size() > 1))
                .hasSize(41)
                .containsOnly(
                        List.of("A22", "A23"), List.of("A36", "A37"), List.of("A60-12", "A65"));
    }

    @Test
    void a_duplicate_is_the_same_byte_for_byte_and_a_conflict_is_not() {
        assertThat(sent("A23")).isEqualTo(sent("A22"));
        assertThat(sent("A65")).isEqualTo(sent("A60-12"));
        assertThat(sent("A37")).isNotEqualTo(sent("A36"));
    }

    @Test
    void request_ids_are_unique_for_the_waybill() {
        assertThat(requests().map(Sent::id)).hasSize(155).doesNotHaveDuplicates();
    }

    @Test
    void the_twenty_boxes_of_the_draft_are_named_and_no_other() {
        var boxes = draft().getContent().getUnitsList().stream().map(Unit::getId).collect(toSet());
        var named =
                Stream.concat(requests(), Telling.all().stream().map(Telling::event))
                        .flatMap(
                                message ->
                                        Pattern.compile("DEMU\\d{7}")
                                                .matcher(message.toString())
                                                .results())
                        .map(found -> found.group())
                        .collect(toSet());

        assertThat(boxes).hasSize(20);
        assertThat(named).isEqualTo(boxes);
    }

    @Test
    void every_act_keeps_the_form_the_contract_asks_for() throws ValidationException {
        var validator = ValidatorFactory.newBuilder().build();
        var sent =
                Stream.concat(
                                Telling.all().stream().map(Telling::event),
                                requests().map(Sent::filled))
                        .toList();
        for (var message : sent) {
            assertThat(validator.validate(message).getViolations())
                    .as(message.toString())
                    .isEmpty();
        }
    }

    private static Stream<Message> requests() {
        return JOURNEY.rows().stream().flatMap(Sent::requests);
    }

    private static DraftWaybillRequest draft() {
        return (DraftWaybillRequest) requests().findFirst().orElseThrow();
    }

    private static Row row(String name) {
        return JOURNEY.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] sent(String row) {
        return CarrierFile.sent((Act.Upload) row(row).acts().getFirst());
    }
}
