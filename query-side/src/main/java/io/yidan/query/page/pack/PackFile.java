package io.yidan.query.page.pack;

import io.yidan.query.table.CsvCell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of the pack by its name; texts open in a spreadsheet or an editor as they are. */
record PackFile(String name, byte[] content) {
    private static final String UTF_8_MARK = "\uFEFF";
    private static final String END = "\r\n";

    /** A table (RFC 4180): a line of headings, then one line for each row. */
    static PackFile table(String name, List<String> headings, List<List<String>> rows) {
        return lines(
                name,
                Stream.concat(Stream.of(headings), rows.stream())
                        .map(cells -> cells.stream().map(CsvCell::of))
                        .map(cells -> cells.collect(Collectors.joining(",")))
                        .toList());
    }

    static PackFile lines(String name, List<String> lines) {
        String text = lines.stream().map(line -> line + END).collect(Collectors.joining());
        return new PackFile(name, (UTF_8_MARK + text).getBytes(StandardCharsets.UTF_8));
    }

    /** The line by which <code>sha256sum -c</code> checks this file. */
    String print() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest) + "  " + name + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
