package io.yidan.query.customs.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class ReceiptFormTest {
    private static final StepReceipt FIRST =
            new StepReceipt(
                    "CUU-1",
                    "C202609150001",
                    1,
                    4_711,
                    Instant.parse("2026-09-15T11:30:00.000120Z"));
    private static final StepReceipt ODD =
            new StepReceipt(
                    "a<&>\"\\'%s",
                    "C202609150001", 2, 4_712, Instant.parse("2026-09-15T11:31:00Z"));

    @Test
    void receipts_are_written_in_xml_to_the_byte() {
        assertThat(text(ReceiptForm.XML, List.of(FIRST, ODD)))
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Receipts>
                        <Receipt><MessageID>CUU-1</MessageID><DocumentType>961</DocumentType><Status>ACCEPTED</Status><CaseNo>C202609150001</CaseNo><Revision>1</Revision><Position>4711</Position><RecordedTime>2026-09-15T11:30:00.000120Z</RecordedTime></Receipt>
                        <Receipt><MessageID>a&lt;&amp;&gt;"\\'%s</MessageID><DocumentType>961</DocumentType><Status>ACCEPTED</Status><CaseNo>C202609150001</CaseNo><Revision>2</Revision><Position>4712</Position><RecordedTime>2026-09-15T11:31:00.000000Z</RecordedTime></Receipt>
                        </Receipts>
                        """);
    }

    @Test
    void receipts_are_written_in_json_to_the_byte() {
        assertThat(text(ReceiptForm.JSON, List.of(FIRST, ODD)))
                .isEqualTo(
                        """
                        {"Receipts":[
                        {"MessageID":"CUU-1","DocumentType":"961","Status":"ACCEPTED","CaseNo":"C202609150001","Revision":"1","Position":"4711","RecordedTime":"2026-09-15T11:30:00.000120Z"}
                        ,{"MessageID":"a<&>\\"\\\\'%s","DocumentType":"961","Status":"ACCEPTED","CaseNo":"C202609150001","Revision":"2","Position":"4712","RecordedTime":"2026-09-15T11:31:00.000000Z"}
                        ]}
                        """);
    }

    private static String text(ReceiptForm form, List<StepReceipt> receipts) {
        return new String(form.written(receipts), StandardCharsets.UTF_8);
    }
}
