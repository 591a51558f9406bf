package io.yidan.eventstore.chain;

import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads rows again and reckons their hashes anew; names the first row that does not fit. The whole
 * log keeps one small entry in memory for each stream.
 */
public final class ChainVerifier {
    private static final int BATCH = 1_000;

    private final LogReader log;

    public ChainVerifier(LogReader log) {
        this.log = log;
    }

    /** Verifies the whole log in its order, with its end; empty when every row is sound. */
    public Optional<Flaw> wholeLog() {
        Map<Long, Link> ends = new HashMap<>();
        long head = log.head().position();
        long position = 0;
        List<Row> rows;
        do {
            rows = log.after(position, BATCH);
            for (Row row : rows) {
                position++;
                if (row.position() != position) {
                    return Optional.of(missing(position));
                }
                Link before = ends.getOrDefault(row.stream(), Link.BEFORE_FIRST);
                Optional<Flaw> flaw = before.flaw(row);
                if (flaw.isPresent()) {
                    return flaw;
                }
                ends.put(row.stream(), before.next(row));
            }
        } while (rows.size() == BATCH);
        return position < head ? Optional.of(missing(position + 1)) : Optional.empty();
    }

    /** Verifies one stream from its first event to its last. */
    public Optional<Flaw> stream(String name) {
        Link end = Link.BEFORE_FIRST;
        for (Row row : log.stream(name, 0)) {
            Optional<Flaw> flaw = end.flaw(row);
            if (flaw.isPresent()) {
                return flaw;
            }
            end = end.next(row);
        }
        return Optional.empty();
    }

    private static Flaw missing(long position) {
        return new Flaw(position, 0, -1, "no row at this position");
    }
}
