package io.yidan.query.customs.receipt;

/**
 * Some receipts, and how far the log was read for them.
 *
 * @param next position to ask from next; there may be more even if this page holds none
 * @param end whether nothing was recorded after it yet
 */
public record ReceiptPage(byte[] receipts, long next, boolean end) {}
