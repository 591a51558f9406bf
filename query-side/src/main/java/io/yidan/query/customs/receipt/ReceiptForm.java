package io.yidan.query.customs.receipt;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The form in which receipts are written, to the byte as the step was answered when it came in a file. */
public enum ReceiptForm {
    XML("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Receipts>\n%s</Receipts>\n", "") {
        @Override
        String line(StepReceipt receipt) {
            return ("<Receipt><MessageID>%s</MessageID><DocumentType>961</DocumentType>"
                            + "<Status>ACCEPTED</Status><CaseNo>%s</CaseNo><Revision>%d</Revision>"
                            + "<Position>%d</Position><RecordedTime>%s</RecordedTime></Receipt>")
                    .formatted(
                            receipt.requestId()
                                    .replace("&", "&amp;")
                                    .replace("<", "&lt;")
                                    .replace(">", "&gt;"),
                            receipt.caseNumber(),
                            receipt.revision(),
                            receipt.position(),
                            MICROS.format(receipt.recordedAt()));
        }
    },
    JSON("{\"Receipts\":[\n%s]}\n", ",") {
        @Override
        String line(StepReceipt receipt) {
            return ("{\"MessageID\":\"%s\",\"DocumentType\":\"961\",\"Status\":\"ACCEPTED\","
                            + "\"CaseNo\":\"%s\",\"Revision\":\"%d\",\"Position\":\"%d\","
                            + "\"RecordedTime\":\"%s\"}")
                    .formatted(
                            receipt.requestId().replace("\\", "\\\\").replace("\"", "\\\""),
                            receipt.caseNumber(),
                            receipt.revision(),
                            receipt.position(),
                            MICROS.format(receipt.recordedAt()));
        }
    };

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final String frame;
    private final String between;

    ReceiptForm(String frame, String between) {
        this.frame = frame;
        this.between = between;
    }

    abstract String line(StepReceipt receipt);

    byte[] written(List<StepReceipt> receipts) {
        var lines =
                receipts.stream()
                        .map(receipt -> line(receipt) + "\n")
                        .collect(Collectors.joining(between));
        return frame.formatted(lines).getBytes(StandardCharsets.UTF_8);
    }
}
