package io.yidan.query.files;

/**
 * The answer to a file of messages, one receipt for each.
 *
 * @param form xml or json
 */
public record FileReceipt(String form, byte[] bytes) {}
