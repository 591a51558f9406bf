package io.yidan.translators.message;

import io.yidan.proto.type.v1.Place;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Builds the id by which a fact is named for ever from the key columns of its row. */
public record EventId(List<Part> parts) {
    private static final int LONGEST = 64;

    public EventId {
        parts = List.copyOf(parts);
    }

    /** A column or a fixed word. */
    public record Part(String column, String word) {
        public static Part column(String column) {
            return new Part(column, "");
        }

        public static Part word(String word) {
            return new Part("", word);
        }

        String of(Row row) {
            return column.isEmpty() ? word : text(row.need(column, "it is part of the key"), row);
        }

        /** A place by its spelling: the key must not change when the place table grows. */
        private String text(Object meaning, Row row) {
            return meaning instanceof Place ? row.cell(column) : meaning.toString();
        }
    }

    /** The parts joined by colons; too long a text becomes its SHA-256, so two rows never share an id by chance. */
    public String of(Row row) {
        var id = new StringBuilder();
        for (var part : parts) {
            if (!id.isEmpty()) {
                id.append(':');
            }
            escape(part.of(row), id);
        }
        return id.length() <= LONGEST && alphanumeric(id.charAt(0))
                ? id.toString()
                : sha256(id.toString());
    }

    /** What an id may not hold becomes / and four hexadecimal digits. */
    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (alphanumeric(c) || c == '-' || c == '.' || c == '_') {
                to.append(c);
            } else {
                to.append('/').append(HexFormat.of().withUpperCase().toHexDigits(c));
            }
        }
    }

    private static boolean alphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
