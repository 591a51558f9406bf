package io.yidan.translators.customs.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.protobuf.Timestamp;

import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.translators.tree.Messages.Form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

class ReceiptsTest {
    private static final Receipt ACCEPTED =
            new Receipt.Accepted(
                    "CUU-1",
                    CaseReceipt.newBuilder()
                            .setCaseNumber("C202609150001")
                            .setRevision(1)
                            .setPosition(4_711)
                            .setRecordedAt(
                                    Timestamp.newBuilder()
                                            .setSeconds(1_789_471_800)
                                            .setNanos(120_000))
                            .build());
    private static final Receipt REFUSED =
            new Receipt.Refused(
                    "CUU-2",
                    List.of(
                            new Wrong(
                                    "NOT_IN_THIS_STAGE",
                                    "",
                                    "",
                                    "a case that is DECLARED",
                                    "take a step that is possible",
                                    List.of("ACCEPT", "WITHDRAW")),
                            new Wrong(
                                    "FIELD_FORM",
                                    "Body/BasisHash",
                                    "step.x",
                                    "<a> & \"b\"",
                                    "",
                                    List.of())));
    private static final String XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Receipts>
            <Receipt><MessageID>CUU-1</MessageID><DocumentType>961</DocumentType><Status>ACCEPTED</Status><CaseNo>C202609150001</CaseNo><Revision>1</Revision><Position>4711</Position><RecordedTime>2026-09-15T11:30:00.000120Z</RecordedTime></Receipt>
            <Receipt><MessageID>CUU-2</MessageID><DocumentType>963</DocumentType><Status>REFUSED</Status><Problem><Code>NOT_IN_THIS_STAGE</Code><Rule>a case that is DECLARED</Rule><NextStep>take a step that is possible</NextStep><PossibleStep>ACCEPT</PossibleStep><PossibleStep>WITHDRAW</PossibleStep></Problem><Problem><Code>FIELD_FORM</Code><Element>Body/BasisHash</Element><Field>step.x</Field><Rule>&lt;a&gt; &amp; "b"</Rule></Problem></Receipt>
            </Receipts>
            """;
    private static final String JSON =
            """
            {"Receipts":[
            {"MessageID":"CUU-1","DocumentType":"961","Status":"ACCEPTED","CaseNo":"C202609150001","Revision":"1","Position":"4711","RecordedTime":"2026-09-15T11:30:00.000120Z"}
            ,{"MessageID":"CUU-2","DocumentType":"963","Status":"REFUSED","Problem":[{"Code":"NOT_IN_THIS_STAGE","Rule":"a case that is DECLARED","NextStep":"take a step that is possible","PossibleStep":["ACCEPT","WITHDRAW"]},{"Code":"FIELD_FORM","Element":"Body/BasisHash","Field":"step.x","Rule":"<a> & \\"b\\""}]}
            ]}
            """;

    @Test
    void receipts_are_written_in_xml_to_the_byte() {
        assertThat(text(Form.XML, List.of(ACCEPTED, REFUSED))).isEqualTo(XML);
    }

    @Test
    void receipts_are_written_in_json_to_the_byte() {
        assertThat(text(Form.JSON, List.of(ACCEPTED, REFUSED))).isEqualTo(JSON);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_receipt_is_the_same_bytes_alone_and_among_others(Form form) {
        var line = Receipts.line(form, ACCEPTED);

        assertThat(line).doesNotContain("\n");
        assertThat(text(form, List.of(ACCEPTED))).contains(line);
        assertThat(text(form, List.of(REFUSED, ACCEPTED))).contains(line);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void no_receipts_are_a_whole_document_too(Form form) throws Exception {
        var none = text(form, List.of());

        if (form == Form.JSON) {
            assertThat(JsonParser.parseString(none).getAsJsonObject().getAsJsonArray("Receipts"))
                    .isEmpty();
        } else {
            assertThat(parsed(none).getElementsByTagName("Receipt").getLength()).isZero();
        }
    }

    @Test
    void whatever_a_stranger_wrote_stays_within_its_value_and_its_line() throws Exception {
        var evil =
                "</Rule><Status>ACCEPTED</Status>\n\r"
                        + "\u0000\u001b[2J\"},{\"\\ud800\ud800\uFFFF]]>&e;";
        var receipts =
                List.<Receipt>of(
                        new Receipt.Refused(
                                evil,
                                List.of(new Wrong("C", evil, evil, evil, evil, List.of(evil)))));

        var json = text(Form.JSON, receipts);
        var only =
                JsonParser.parseString(json)
                        .getAsJsonObject()
                        .getAsJsonArray("Receipts")
                        .get(0)
                        .getAsJsonObject();
        assertThat(only.get("Status").getAsString()).isEqualTo("REFUSED");
        assertThat(only.get("MessageID").getAsString())
                .startsWith("</Rule><Status>ACCEPTED</Status>  ");
        var xml = text(Form.XML, receipts);
        assertThat(parsed(xml).getElementsByTagName("Status").getLength()).isOne();
        assertThat(xml.lines()).hasSize(4);
        assertThat(json.lines()).hasSize(3);
    }

    private static String text(Form form, List<Receipt> receipts) {
        return new String(Receipts.written(form, receipts), StandardCharsets.UTF_8);
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
