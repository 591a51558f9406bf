package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;

import com.google.protobuf.Message;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.Unit;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class ExtractTest {
    private static final Extract EXTRACT = Extract.ofJourneyA();
    private static final Set<String> TOLD_AGAIN =
            Set.of("KZR mv:7 r1", "CNR mv:3 r1", "PLT scale:5512 r1");

    @Test
    void rows_come_in_the_order_in_which_they_are_heard() {
        assertThat(EXTRACT.rows()).isSortedAccordingTo(Comparator.comparing(Row::recorded));
        assertThat(EXTRACT.rows()).extracting(Row::name).doesNotHaveDuplicates();
        assertThat(EXTRACT.rows()).allSatisfy(row -> assertThat(row.acts()).isNotEmpty());
    }

    /** Row, recorded, event time, party, key: from the table of the journey. */
    @ParameterizedTest
    @CsvSource({
        "A06, 2026-09-01T06:15:05Z, 2026-09-01T11:15+05:00, KZR, ord:8801 r1",
        "A13, 2026-09-04T11:33:10Z, 2026-09-04T16:32+05:00, KZR, mv:1 r1",
        "A16, 2026-09-07T01:02:11Z, 2026-09-05T06:10+05:00, KZR, mv:4 r1",
        "A22, 2026-09-05T22:50:44Z, 2026-09-06T06:50+08:00, KZR, mv:7 r1",
        "A34, 2026-09-07T05:55:02Z, 2026-09-06T21:58+08:00, CNR, mv:1 r1",
        "A37, 2026-09-06T20:40:00Z, 2026-09-07T04:13+08:00, CNR, mv:3 r1",
        "A39, 2026-09-06T22:12:41Z, 2026-09-07T06:12+08:00, CUP, ELK:alarm:77 r1",
        "A45, 2026-09-07T05:41:50Z, 2026-09-07T13:40+08:00, CNR, mv:6 r1",
        "A51, 2026-09-07T07:46:20Z, 2026-09-07T15:46+08:00, TCJ, gate:41 r1",
        "A61, 2026-09-07T19:22:10Z, 2026-09-08T03:31+08:00, RDC, dlv:12 r1",
        "A64, 2026-09-08T01:12:10Z, 2026-09-08T09:12+08:00, PLT, scale:5512 r2",
    })
    void times_and_keys_are_those_of_the_journey(
            String name, Instant recorded, OffsetDateTime happened, String party, String key) {
        var row = row(name);
        var tell = (Act.Tell) row.acts().getFirst();
        var time = tell.event().getEnvelope().getEventTime().getInstant();

        assertThat(row.recorded()).isEqualTo(recorded);
        assertThat(row.party()).isEqualTo(party);
        assertThat(tell.key()).isEqualTo(key);
        assertThat(time.getAt().getSeconds()).isEqualTo(happened.toEpochSecond());
        assertThat(time.getOffsetMinutes()).isEqualTo(happened.getOffset().getTotalSeconds() / 60);
    }

    @Test
    void a_key_is_told_again_only_where_the_journey_says_so() {
        var told = new HashMap<String, Integer>();
        EXTRACT.rows()
                .forEach(
                        row ->
                                facts(row)
                                        .forEach(
                                                tell -> {
                                                    if (!tell.event()
                                                            .getEnvelope()
                                                            .hasWithdrawal()) {
                                                        told.merge(
                                                                row.party() + " " + tell.key(),
                                                                1,
                                                                Integer::sum);
                                                    }
                                                }));

        assertThat(
                        told.entrySet().stream()
                                .filter(key -> key.getValue() > 1)
                                .map(key -> key.getKey())
                                .collect(toSet()))
                .isEqualTo(TOLD_AGAIN);
    }

    @Test
    void a_duplicate_is_the_same_byte_for_byte_and_a_conflict_is_not() {
        assertThat(event("A23")).isEqualTo(event("A22"));
        assertThat(event("A65")).isEqualTo(event("A60"));
        assertThat(event("A37")).isNotEqualTo(event("A36"));
    }

    @Test
    void request_ids_are_unique_for_the_waybill() {
        assertThat(
                        EXTRACT.rows().stream()
                                .flatMap(row -> row.acts().stream())
                                .filter(act -> !(act instanceof Act.Tell))
                                .map(
                                        act ->
                                                request(act)
                                                        .getField(
                                                                field(request(act), "request_id"))))
                .hasSize(22)
                .doesNotHaveDuplicates();
    }

    @Test
    void only_boxes_1_7_and_12_are_named() {
        var draft = (DraftWaybillRequest) ((Act.Decide) row("A01").acts().getFirst()).request();
        var boxes = draft.getContent().getUnitsList().stream().map(Unit::getId).collect(toSet());
        var named =
                EXTRACT.rows().stream()
                        .flatMap(row -> row.acts().stream())
                        .flatMap(
                                act ->
                                        Pattern.compile("DEMU\\d{7}")
                                                .matcher(request(act).toString())
                                                .results())
                        .map(found -> found.group())
                        .collect(toSet());

        assertThat(boxes).containsExactlyInAnyOrder("DEMU3000025", "DEMU3000088", "DEMU3000133");
        assertThat(named).isEqualTo(boxes);
    }

    @Test
    void the_cargo_is_the_sum_of_its_boxes() {
        var draft = (DraftWaybillRequest) ((Act.Decide) row("A01").acts().getFirst()).request();
        var declared =
                facts(row("A09")).map(tell -> tell.event().getHappening().getWeighed()).toList();

        assertThat(draft.getContent().getCargoLines(0).getNetGrams())
                .isEqualTo(declared.stream().mapToLong(weighed -> weighed.getNetGrams()).sum());
        assertThat(draft.getContent().getCargoLines(0).getGrossGrams())
                .isEqualTo(declared.stream().mapToLong(weighed -> weighed.getGrossGrams()).sum());
    }

    @Test
    void every_act_keeps_the_form_the_contract_asks_for() throws ValidationException {
        var validator = ValidatorFactory.newBuilder().build();
        for (var row : EXTRACT.rows()) {
            for (var act : row.acts()) {
                var sent = sent(act);
                assertThat(validator.validate(sent).getViolations())
                        .as(row.name() + " " + sent)
                        .isEmpty();
            }
        }
    }

    /** As the player sends it. */
    private static Message sent(Act act) {
        return switch (act) {
            case Act.Tell(LegEvent event) ->
                    event.toBuilder().setWaybillNumber("DEMO0001202608310001").build();
            case Act.Decide(DraftWaybillRequest draft) -> draft;
            case Act.Decide(var request) -> numbered(request);
            case Act.Settle settle ->
                    numbered(
                            settle.request().toBuilder().setStandingSha256("0".repeat(64)).build());
        };
    }

    private static Message numbered(Message request) {
        return request.toBuilder()
                .setField(field(request, "waybill_number"), "DEMO0001202608310001")
                .build();
    }

    private static Message request(Act act) {
        return switch (act) {
            case Act.Tell tell -> tell.event();
            case Act.Decide decide -> decide.request();
            case Act.Settle settle -> settle.request();
        };
    }

    private static com.google.protobuf.Descriptors.FieldDescriptor field(
            Message message, String name) {
        return message.getDescriptorForType().findFieldByName(name);
    }

    private static Row row(String name) {
        return EXTRACT.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static LegEvent event(String row) {
        return facts(row(row)).findFirst().orElseThrow().event();
    }

    private static Stream<Act.Tell> facts(Row row) {
        return row.acts().stream()
                .flatMap(act -> act instanceof Act.Tell tell ? Stream.of(tell) : Stream.of());
    }
}
