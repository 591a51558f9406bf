package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.util.JsonFormat;

import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.RefusedException;
import io.yidan.client.YidanClient;
import io.yidan.exchange.ExchangeApplication;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** An exchange that logs for programmes, told of people, plates, seals and tokens in right and in wrong messages. */
@Timeout(300)
class StructuredLogsTest {
    private static final String PERSON = "王师傅 13977776666";
    private static final String SIGNED = "李签收 13955554444";
    private static final String PLATE = "新B9Z77X";
    private static final String SEAL = "QGSECRET77";
    private static final String TOKEN = "tokennobodyknows";

    private static final String DRAFT =
            """
            {"request_id": "draft:logs", "number_operator": "DEMO", "number_customer": "0009", "content": {
                "parties": [{"role": "PARTY_ROLE_SHIPPER", "party": "SHP"},
                    {"role": "PARTY_ROLE_CONSIGNEE", "party": "PLT"},
                    {"role": "PARTY_ROLE_OPERATOR", "party": "MTO"}],
                "contacts": [{"role": "PARTY_ROLE_SHIPPER", "person": {"clear": "%s"}}],
                "cargo_lines": [{"line": 1, "description_en": "ore", "hs_code": "2603000090",
                    "gross_grams": 30680000, "net_grams": 28000000}],
                "units": [{"kind": "UNIT_KIND_CONTAINER", "id": "DEMU3000025"}],
                "legs": [{"leg": 1, "mode": "LEG_MODE_RAIL", "carrier": "KZR", "gauge_mm": 1520,
                    "from": {"scheme": "PLACE_SCHEME_UNLOCODE", "code": "KZBAH"},
                    "to": {"scheme": "PLACE_SCHEME_UNLOCODE", "code": "CNAKL"}}]}}
            """
                    .formatted(PERSON);

    private static final String EVENT =
            """
            {"waybill_number": "%s", "happening": {%s}, "envelope": {"source_system": "yard", "event_id": "%s",
                "revision": 1, "classifier": "CLASSIFIER_ACTUAL",
                "place": {"scheme": "PLACE_SCHEME_UNLOCODE", "code": "KZBAH"},
                "event_time": {"instant": {"at": "2026-09-04T09:00:00Z", "offset_minutes": 300}}}}
            """;

    @TempDir Path folder;

    @Test
    void every_line_is_json_and_none_says_who_drove_what_sealed_with_what() throws Exception {
        var settings =
                List.of(
                        "--logging.structured.format.console=ecs",
                        "--logging.level.io.yidan=debug");
        try (var exchange =
                new ExchangeProcess(ExchangeApplication.class, folder, folder, settings)) {
            exchange.start();
            tell(exchange);
            exchange.terminate();

            var lines = exchange.said().lines().filter(line -> line.startsWith("{")).toList();
            assertThat(lines).hasSizeGreaterThan(20).allSatisfy(StructuredLogsTest::isARecord);
            assertThat(exchange.said().lines())
                    .as("lines of a logger for people")
                    .noneMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ +[A-Z]{4,5} .*"));
            assertThat(exchange.said())
                    .doesNotContain(PERSON.split(" "))
                    .doesNotContain(SIGNED.split(" "))
                    .doesNotContain(PLATE, SEAL, TOKEN);
            assertThat(lines).noneMatch(line -> line.contains(exchange.token("KZR")));
        }
    }

    private static void isARecord(String line) {
        JsonObject said = JsonParser.parseString(line).getAsJsonObject();
        assertThat(said.has("@timestamp")).isTrue();
        assertThat(said.has("message")).isTrue();
        assertThat(said.getAsJsonObject("log").has("level")).isTrue();
        assertThat(said.getAsJsonObject("log").has("logger")).isTrue();
    }

    private static void tell(ExchangeProcess exchange) throws Exception {
        var number = Load.issued(exchange, 1).getFirst();
        try (var operator = exchange.client("MTO");
                var carrier = exchange.client("KZR")) {
            var draft = DraftWaybillRequest.newBuilder();
            JsonFormat.parser().merge(DRAFT, draft);
            operator.waybills().draft(draft.build());
            carrier.post(event(number, "seal", "\"seal_affixed\": " + seal(), "1"));
            carrier.post(event("DEMO0001202608319999", "seal", "\"seal_affixed\": " + seal(), "2"));
            carrier.post(
                    event(
                            number,
                            "truck",
                            "\"unit_associated\": {\"units\": [\"DEMU3000025\"], \"means\":"
                                    + " {\"kind\": \"MEANS_KIND_VEHICLE\", \"id\": \""
                                    + PLATE
                                    + "\"}}",
                            "3"));
            carrier.post(
                    event(
                            number,
                            "delivered",
                            "\"delivered\": {\"units\": [\"DEMU3000025\"], \"signatory\":"
                                    + " {\"clear\": \""
                                    + SIGNED
                                    + "\"}}",
                            "4"));
            assertThatThrownBy(
                            () ->
                                    carrier.post(
                                            event(
                                                    number,
                                                    "wrong",
                                                    "\"seal_affixed\": "
                                                            + seal().replace("3000025", "3000026"),
                                                    "5")))
                    .isInstanceOf(RefusedException.class);
        }
        try (var stranger =
                YidanClient.connect(
                        exchange.address(), BearerToken.of(TOKEN), ClientOptions.plaintext())) {
            assertThatThrownBy(() -> stranger.tracking().get(number))
                    .isInstanceOf(RefusedException.class);
        }
    }

    private static String seal() {
        return "{\"unit\": \"DEMU3000025\", \"number\": \"%s\", \"source\": \"SEAL_SOURCE_CARRIER\"}"
                .formatted(SEAL);
    }

    private static LegEvent event(String waybill, String name, String happening, String id)
            throws Exception {
        var event = LegEvent.newBuilder();
        JsonFormat.parser().merge(EVENT.formatted(waybill, happening, name + ":" + id), event);
        return event.build();
    }
}
