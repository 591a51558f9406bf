package io.yidan.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The event of these tests: a time and two texts, each in a field group of its own. */
public record Note(Instant at, String open, String secret) {
    public static final Instant NOON = Instant.parse("2026-08-31T12:00:00.123456Z");

    /** A note at noon. */
    public static Note of(String open) {
        return new Note(NOON, open, "s-" + open);
    }

    /** Spells notes as "time|open|" and "secret". */
    public static final class Form implements StoredForm {
        private static final int TYPE = 7;

        @Override
        public Stored write(Object event) {
            Note note = (Note) event;
            return new Stored(
                    TYPE,
                    note.at(),
                    List.of(
                            segment(1, note.at() + "|" + note.open() + "|"),
                            segment(5, note.secret())));
        }

        @Override
        public Object read(int typeId, byte[] payload) {
            if (typeId != TYPE) {
                throw new IllegalArgumentException("not a note: " + typeId);
            }
            String[] parts = new String(payload, StandardCharsets.UTF_8).split("\\|", 3);
            return new Note(Instant.parse(parts[0]), parts[1], parts[2]);
        }

        private static Segment segment(int group, String text) {
            return new Segment((byte) group, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
