package io.yidan.translators.customs;

import static io.yidan.translators.customs.CustomsSamples.CUS_1;
import static io.yidan.translators.customs.CustomsSamples.message;
import static io.yidan.translators.customs.CustomsSamples.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.TextFormat;

import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the demo messages ask, approved as text; -Dapproved.write=true writes the text anew. */
class CustomsMessagesTest {
    private static final String CASE = "<CaseNo>C202609150001</CaseNo>";

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void the_demo_messages_ask_what_was_approved_in_either_form(String form) throws IOException {
        var asked = lines(read(CUS_1, CustomsSamples.text(form)));

        var approved = Path.of("src/test/resources/approved/cus-1.txt");
        if (Boolean.getBoolean("approved.write")) {
            Files.writeString(approved, asked);
        }
        assertThat(asked).isEqualTo(Files.readString(approved));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void the_demo_messages_keep_the_rules_of_the_contract(String form) {
        assertThat(read(CUS_1, CustomsSamples.text(form)))
                .hasSize(36)
                .map(RequestCheck::checked)
                .allSatisfy(result -> assertThat(result).isInstanceOf(MessageResult.Asks.class));
    }

    @Test
    void a_file_says_the_same_in_any_character_set_it_declares() throws IOException {
        var text = CustomsSamples.text("xml");
        var expected = lines(read(CUS_1, text));

        var gbk = text.replace("UTF-8", "gbk").getBytes(Charset.forName("GB18030"));
        var marked = ('\uFEFF' + text).getBytes(StandardCharsets.UTF_8);
        var wide = ('\uFEFF' + text.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE);
        for (var bytes : List.of(gbk, marked, wide)) {
            var all = new ArrayList<MessageResult>();
            CUS_1.read(CustomsSamples.file(bytes), all::add);
            assertThat(lines(all)).isEqualTo(expected);
        }
    }

    @Test
    void a_file_may_be_one_message_or_a_bare_list() {
        var xml = read(CUS_1, message("M-1", "CLOSE", CASE));
        var json =
                "{\"Head\":{\"MessageID\":\"M-1\",\"MessageType\":\"CLOSE\"},\"Body\":{\"CaseNo\":\"C202609150001\"}}";

        assertThat(lines(xml)).contains("M-1").contains("closed");
        assertThat(lines(read(CUS_1, json))).isEqualTo(lines(xml));
        assertThat(lines(read(CUS_1, "[" + json + "]"))).isEqualTo(lines(xml));
    }

    @Test
    void names_count_without_their_namespaces() {
        var bare = message("M-1", "CLOSE", CASE);
        var named =
                bare.replace("<", "<c:")
                        .replace("<c:/", "</c:")
                        .replaceFirst(
                                "<c:CustomsMessage>",
                                "<c:CustomsMessage xmlns:c=\"urn:c\""
                                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                        + " xsi:schemaLocation=\"urn:c"
                                        + " http://nowhere.invalid/c.xsd\">");

        assertThat(lines(read(CUS_1, named))).isEqualTo(lines(read(CUS_1, bare)));
        assertThat(read(CUS_1, named).getFirst().notes()).isEmpty();
    }

    @Test
    void a_text_is_taken_to_the_letter_and_a_code_in_any_width() {
        var step =
                step(read(
                                CUS_1,
                                message(
                                        "M-1",
                                        "DECISION",
                                        CASE
                                                + "<DecisionCode>ＤＯＣＵＭＥＮＴＳ</DecisionCode><BasisHash>00</BasisHash><ReasonCode>"
                                                + " 缺<![CDATA[<3>份]]>，补 </ReasonCode>")))
                        .getStep()
                        .getReviewed();

        assertThat(step.getReason()).isEqualTo("缺<3>份，补");
        assertThat(step.getVerdict().name()).endsWith("DOCUMENTS_REQUIRED");
    }

    @Test
    void a_time_is_by_its_own_offset_or_by_the_clocks_the_layout_names() {
        for (var time : List.of("20260916112000", "2026-09-16T11:20:00", "2026-09-16T03:20:00Z")) {
            var at =
                    step(read(
                                    CUS_1,
                                    message(
                                            "M-1",
                                            "EXIT",
                                            CASE + "<EventTime>%s</EventTime>".formatted(time))))
                            .getStep()
                            .getExited()
                            .getAt()
                            .getInstant();
            assertThat(at.getAt().getSeconds())
                    .isEqualTo(Instant.parse("2026-09-16T03:20:00Z").getEpochSecond());
            assertThat(at.getOffsetMinutes()).isEqualTo(time.endsWith("Z") ? 0 : 480);
        }
    }

    @Test
    void a_part_that_no_element_fills_is_not_there() {
        var text = CustomsSamples.text("xml").replaceAll("(?s)<Trailer>.*?</Trailer>", "");

        var declared =
                (DeclareGoodsRequest) ((MessageResult.Asks) read(CUS_1, text).getFirst()).request();

        assertThat(declared.getIdentity().hasTrailer()).isFalse();
        assertThat(declared.getIdentity().getTractor().getCountry()).isEqualTo("CN");
    }

    @Test
    void a_long_value_that_is_wrong_is_shown_by_its_beginning_and_never_in_half_a_letter() {
        var time = "<EventTime>" + "x".repeat(199) + "\uD83D\uDE9B".repeat(100) + "</EventTime>";
        var results = read(CUS_1, message("M-1", "EXIT", CASE + time));

        var bad = (MessageResult.Bad) results.getFirst();
        assertThat(bad.problems().getFirst().value()).isEqualTo("x".repeat(199) + "…");
    }

    @Test
    void all_that_is_wrong_with_a_message_is_told_and_the_others_are_read() {
        var results =
                read(
                        CUS_1,
                        "<CustomsMessages>"
                                + message(
                                        "M-1",
                                        "DECISION",
                                        CASE
                                                + CASE
                                                + "<CaseRevision>two</CaseRevision><DecisionCode>BURN</DecisionCode>")
                                + message("M-2", "CLOSE", CASE)
                                + "</CustomsMessages>");

        var bad = (MessageResult.Bad) results.getFirst();
        assertThat(bad.id()).isEqualTo("M-1");
        assertThat(bad.problems())
                .extracting(RowProblem::column, RowProblem::fault)
                .containsExactlyInAnyOrder(
                        tuple("Body/CaseNo", Fault.ELEMENT_TWICE),
                        tuple("Body/CaseRevision", Fault.NUMBER_FORM),
                        tuple("Body/DecisionCode", Fault.CODE_UNKNOWN),
                        tuple("Body/BasisHash", Fault.CELL_BLANK));
        assertThat(results.getLast()).isInstanceOf(MessageResult.Asks.class);
    }

    @Test
    void a_message_must_have_a_name_that_can_be_a_request_id_and_be_of_a_known_kind() {
        assertThat(faults(message("", "CLOSE", CASE))).containsExactly(Fault.CELL_BLANK);
        assertThat(faults(message("M 1", "CLOSE", CASE))).containsExactly(Fault.MESSAGE_ID_FORM);
        assertThat(faults(message("报文", "CLOSE", CASE))).containsExactly(Fault.MESSAGE_ID_FORM);
        assertThat(faults(message("M".repeat(65), "CLOSE", CASE)))
                .containsExactly(Fault.MESSAGE_ID_FORM);
        assertThat(faults(message("M-1</MessageID><MessageID>M-2", "CLOSE", CASE)))
                .contains(Fault.ELEMENT_TWICE);
        assertThat(faults(message("M-1", "BURN", CASE))).containsExactly(Fault.MESSAGE_UNKNOWN);
        assertThat(faults(message("M-1", "CLOSE</MessageType><MessageType>EXIT", CASE)))
                .containsExactly(Fault.ELEMENT_TWICE);
        assertThat(faults("<a/>")).contains(Fault.CELL_BLANK, Fault.MESSAGE_UNKNOWN);
        assertThat(faults("[1]")).contains(Fault.CELL_BLANK, Fault.MESSAGE_UNKNOWN);
    }

    @Test
    void an_element_the_layout_does_not_read_is_noted_and_stops_nothing() {
        var result =
                read(
                                CUS_1,
                                message(
                                        "M-1",
                                        "CLOSE",
                                        CASE + "<OfficeCode>9499</OfficeCode><Bay>6</Bay>"))
                        .getFirst();

        assertThat(result).isInstanceOf(MessageResult.Asks.class);
        assertThat(result.notes()).extracting(RowProblem::column).containsExactly("Body/Bay");
    }

    private static List<Fault> faults(String text) {
        return ((MessageResult.Bad) read(CUS_1, text).getFirst())
                .problems().stream().map(RowProblem::fault).toList();
    }

    private static TakeCaseStepRequest step(List<MessageResult> results) {
        return (TakeCaseStepRequest) ((MessageResult.Asks) results.getFirst()).request();
    }

    private static String lines(List<MessageResult> results) {
        var printer = TextFormat.printer().escapingNonAscii(false).emittingSingleLine(true);
        return results.stream()
                .map(
                        result ->
                                switch (result) {
                                    case MessageResult.Asks asks ->
                                            asks.kind().asks()
                                                    + " "
                                                    + printer.printToString(asks.request());
                                    case MessageResult.Bad bad -> bad.problems().toString();
                                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
