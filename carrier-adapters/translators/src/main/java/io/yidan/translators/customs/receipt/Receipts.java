package io.yidan.translators.customs.receipt;

import io.yidan.translators.tree.Messages.Form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Receipts as they are sent: each on a line of its own, and nothing in it that is not in the receipt. */
public final class Receipts {
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Receipts>\n%s</Receipts>\n";
    private static final String JSON = "{\"Receipts\":[\n%s]}\n";

    private Receipts() {}

    /** The same receipts in the same form are always the same bytes. */
    public static byte[] written(Form form, List<Receipt> receipts) {
        var text =
                switch (form) {
                    case XML ->
                            XML.formatted(
                                    receipts.stream()
                                            .map(receipt -> line(form, receipt) + "\n")
                                            .collect(Collectors.joining()));
                    case JSON ->
                            JSON.formatted(
                                    receipts.stream()
                                            .map(receipt -> line(form, receipt) + "\n")
                                            .collect(Collectors.joining(",")));
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One receipt, on one line. */
    static String line(Form form, Receipt receipt) {
        return switch (form) {
            case XML -> Markup.xml(receipt.written());
            case JSON -> Markup.json(receipt.written());
        };
    }
}
