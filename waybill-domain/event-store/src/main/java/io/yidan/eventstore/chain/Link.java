package io.yidan.eventstore.chain;

import io.yidan.eventstore.read.Row;

import java.util.Arrays;
import java.util.Optional;

/** The end of a stream while it is read again: the version reached and its hash. */
record Link(int version, byte[] hash) {
    static final Link BEFORE_FIRST = new Link(-1, RowHash.beforeFirst());

    /** What is wrong with the row that should come next, if anything is. */
    Optional<Flaw> flaw(Row row) {
        if (row.version() != version + 1) {
            return Optional.of(flaw(row, "version " + (version + 1) + " should stand here"));
        }
        try {
            if (!Arrays.equals(expected(row), row.hash())) {
                return Optional.of(flaw(row, "the hash does not belong to the row"));
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.of(flaw(row, e.getMessage()));
        }
        return Optional.empty();
    }

    Link next(Row row) {
        return new Link(row.version(), row.hash());
    }

    private byte[] expected(Row row) {
        Metadata metadata = Metadata.parse(row.metadata());
        return RowHash.of(
                hash,
                row.stream(),
                row.version(),
                row.type(),
                Micros.of(row.occurredAt()),
                metadata.secret(),
                metadata.cut(row.payload()));
    }

    private static Flaw flaw(Row row, String what) {
        return new Flaw(row.position(), row.stream(), row.version(), what);
    }
}
