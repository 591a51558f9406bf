package io.yidan.query.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A table from a CSV file, its columns called by name. */
public record Table(String name, List<Row> rows) {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** A line of the table; a column that is missing is empty. */
    public record Row(int number, Map<String, String> values) {
        public String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /** A table whose first line names the columns. */
    public static Table of(String name, String text) {
        var lines = Csv.read(text);
        return lines.isEmpty()
                ? new Table(name, List.of())
                : of(name, lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** A table that may come without names of its columns; these are taken if its first line has not the first of them. */
    public static Table of(String name, String text, List<String> columns, String sure) {
        var lines = Csv.read(text);
        boolean named = !lines.isEmpty() && lines.getFirst().contains(sure);
        return named ? of(name, text) : of(name, columns, lines);
    }

    /** A file in UTF-8, or else in the Western encoding such lists are published in. */
    public static String text(Path file) {
        try {
            return text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.toAbsolutePath(), e);
        }
    }

    /** A file that is shipped with the exchange. */
    public static Table shipped(String path) {
        try (var in = Table.class.getResourceAsStream(path)) {
            return of(path, text(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WESTERN);
        }
    }

    private static Table of(String name, List<String> columns, List<List<String>> lines) {
        var rows =
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Row(i + 1, values(columns, lines.get(i))))
                        .toList();
        return new Table(name, rows);
    }

    private static Map<String, String> values(List<String> columns, List<String> line) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), line.size()); i++) {
            values.put(columns.get(i), line.get(i));
        }
        return values;
    }
}
