package io.yidan.translators.customs.post;

import io.yidan.translators.customs.receipt.Receipt;
import io.yidan.translators.customs.receipt.Receipts;
import io.yidan.translators.post.Report;
import io.yidan.translators.tree.Messages.Form;

import java.util.List;

/**
 * What became of a file of messages.
 *
 * @param receipts one for each message, in the order of the file; for a file that is not in order one for the whole
 */
public record Lodged(Report report, Form form, List<Receipt> receipts) {
    public Lodged {
        receipts = List.copyOf(receipts);
    }

    /** The receipts as they are sent back. */
    public byte[] written() {
        return Receipts.written(form, receipts);
    }
}
