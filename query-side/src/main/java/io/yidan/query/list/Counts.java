package io.yidan.query.list;

/** How many waybills of a party each filter lets through; closed ones are counted to one more than the most. */
public record Counts(long open, long waiting, long standing, long late, long closed) {
    /** Beyond this many closed ones nobody counts. */
    public static final int MOST_CLOSED = 10_000;

    public long of(Filter filter) {
        return switch (filter) {
            case OPEN -> open;
            case WAITING -> waiting;
            case STANDING -> standing;
            case LATE -> late;
            case CLOSED -> closed;
        };
    }
}
