package io.yidan.translators.customs.post;

import static io.yidan.translators.customs.CustomsSamples.CUS_1;
import static io.yidan.translators.customs.CustomsSamples.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import io.yidan.client.YidanClient;
import io.yidan.proto.type.v1.Problem;
import io.yidan.translators.customs.CustomsSamples;
import io.yidan.translators.customs.receipt.Receipt;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

@Timeout(60)
class LodgingTest {
    private static final String CASE = "<CaseNo>C202609150001</CaseNo>";
    private static final String TWO =
            "<CustomsMessages>"
                    + message("M-1", "ACCEPT", CASE + "<EntryNo>949920260000000025</EntryNo>")
                    + message("M-2", "CLOSE", CASE)
                    + "</CustomsMessages>";
    private final KeepingCases exchange = new KeepingCases();
    private final YidanClient client = exchange.client();

    @AfterEach
    void close() {
        client.close();
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void each_message_is_answered_in_turn_in_the_form_it_came_in(String form) throws IOException {
        var lodged = lodge(CustomsSamples.text(form));

        assertThat(exchange.kept).hasSize(36);
        assertThat(lodged.receipts())
                .extracting(Receipt::messageId)
                .containsExactlyElementsOf(exchange.kept.keySet());
        assertThat(lodged.report().clean()).isTrue();
        assertThat(lodged.report().rows()).isEqualTo(36);
        assertThat(text(lodged)).startsWith(form.equals("xml") ? "<?xml " : "{");
        assertThat(text(lodged)).contains("CUU-7").contains("2026-09-15T11:30:16.000000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void the_same_file_again_adds_nothing_and_is_answered_with_the_same_bytes(String form)
            throws IOException {
        var first = lodge(CustomsSamples.text(form));
        var again = lodge(CustomsSamples.text(form));

        assertThat(exchange.kept).hasSize(36);
        assertThat(again.written()).isEqualTo(first.written());
    }

    @Test
    void a_message_that_is_refused_is_told_why_by_its_element_and_the_others_are_kept()
            throws IOException {
        exchange.refuse(
                "M-1",
                Code.INVALID_ARGUMENT,
                Problem.newBuilder()
                        .setCode("FIELD_FORM")
                        .setField("step.declaration_accepted.declaration_number")
                        .setRule("18 digits")
                        .setNextStep("correct the field")
                        .build());

        var lodged = lodge(TWO);

        assertThat(exchange.kept).containsOnlyKeys("M-2");
        assertThat(text(lodged))
                .contains(
                        "<MessageID>M-1</MessageID><DocumentType>963</DocumentType><Status>REFUSED</Status>"
                            + "<Problem><Code>FIELD_FORM</Code><Element>Body/EntryNo</Element>"
                            + "<Field>step.declaration_accepted.declaration_number</Field><Rule>18"
                            + " digits</Rule><NextStep>correct the field</NextStep></Problem>")
                .contains("<MessageID>M-2</MessageID><DocumentType>961</DocumentType>");
        assertThat(lodged.report().refused()).isOne();
        assertThat(lodged.report().problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::fault)
                .containsExactly(tuple(1L, "Body/EntryNo", Fault.REFUSED));
    }

    @Test
    void steps_that_are_possible_now_stand_in_the_receipt() throws IOException {
        exchange.refuse(
                "M-2",
                Code.FAILED_PRECONDITION,
                Problem.newBuilder()
                        .setCode("NOT_IN_THIS_STAGE")
                        .addLegalActs("REVIEW")
                        .addLegalActs("WITHDRAW")
                        .build());

        assertThat(text(lodge(TWO)))
                .contains(
                        "<PossibleStep>REVIEW</PossibleStep><PossibleStep>WITHDRAW</PossibleStep>");
    }

    @Test
    void a_refusal_without_reasons_is_told_by_its_status() throws IOException {
        exchange.refuse("M-2", Code.PERMISSION_DENIED);

        assertThat(text(lodge(TWO))).contains("<Code>PERMISSION_DENIED</Code>");
    }

    @Test
    void a_message_that_cannot_be_understood_is_answered_and_not_sent() throws IOException {
        var lodged =
                lodge(TWO.replace("<EntryNo>949920260000000025</EntryNo>", "<EntryNo></EntryNo>"));

        assertThat(exchange.heard).isOne();
        assertThat(text(lodged))
                .contains(
                        "<MessageID>M-1</MessageID><DocumentType>963</DocumentType><Status>REFUSED</Status>"
                            + "<Problem><Code>CELL_BLANK</Code><Element>Body/EntryNo</Element>");
        assertThat(lodged.report().bad()).isOne();
    }

    @Test
    void of_a_file_that_is_not_in_order_nothing_is_sent_and_one_receipt_says_why()
            throws IOException {
        var cut = TWO.substring(0, TWO.length() - 30);

        var lodged = lodge(cut);

        assertThat(exchange.heard).isZero();
        assertThat(lodged.receipts()).hasSize(1);
        assertThat(text(lodged))
                .contains("<Status>REFUSED</Status><Problem><Code>NOT_WELL_FORMED</Code>")
                .contains("in message 2 of the file");
        assertThat(lodged.report().bad()).isOne();
        assertThat(lodged.report().rows()).isZero();
        assertThat(text(lodge("{\"a\":1,\"a\":2}"))).startsWith("{\"Receipts\":[");
        assertThat(text(lodge(""))).contains("FILE_EMPTY");
    }

    @Test
    void who_is_not_let_in_or_not_answered_is_told_so_and_may_go_on_later() throws IOException {
        exchange.refuse("M-2", Code.UNAUTHENTICATED);
        var stopped = lodge(TWO);
        exchange.refuse("M-2", Code.UNAVAILABLE);
        var unanswered = lodge(TWO);
        exchange.refusals.clear();
        var whole = lodge(TWO);

        for (var part : List.of(stopped, unanswered)) {
            assertThat(part.report().stopped()).isPresent();
            assertThat(part.receipts()).extracting(Receipt::messageId).containsExactly("M-1");
        }
        assertThat(whole.report().clean()).isTrue();
        assertThat(whole.receipts().getFirst()).isEqualTo(stopped.receipts().getFirst());
    }

    @Test
    void how_far_it_is_is_told_after_each_message() throws IOException {
        var told = new ArrayList<String>();

        Lodging.with(client.cases())
                .telling(so -> told.add(so.rows() + "/" + so.answered()))
                .lodge(CUS_1, CustomsSamples.file(TWO));

        assertThat(told).containsExactly("1/1", "2/2");
    }

    @Test
    void of_very_many_problems_the_first_are_listed_and_each_message_is_answered()
            throws IOException {
        var many =
                "<CustomsMessages>"
                        + message("M-1", "BURN", CASE).repeat(100)
                        + "</CustomsMessages>";

        var lodged =
                Lodging.with(client.cases()).listing(10).lodge(CUS_1, CustomsSamples.file(many));

        assertThat(lodged.report().problems()).hasSize(10);
        assertThat(lodged.report().problemsLeftOut()).isEqualTo(90);
        assertThat(lodged.receipts()).hasSize(100);
    }

    @Test
    void a_sample_is_read_without_an_exchange_and_held_against_the_contract() throws IOException {
        var dry =
                Lodging.dryRun(CUS_1, CustomsSamples.file(TWO.replace("949920260000000025", "9")));

        assertThat(exchange.heard).isZero();
        assertThat(dry.report().problems())
                .extracting(RowProblem::column, RowProblem::fault)
                .containsExactly(tuple("Body/EntryNo", Fault.WIRE_RULE));
    }

    private Lodged lodge(String text) throws IOException {
        return Lodging.with(client.cases()).lodge(CUS_1, CustomsSamples.file(text));
    }

    private static String text(Lodged lodged) {
        return new String(lodged.written(), StandardCharsets.UTF_8);
    }
}
