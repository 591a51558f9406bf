package io.yidan.bench.measure;

/** How late a generator sent what its schedule asked for. One that is behind measures itself, and its run counts for nothing. */
public final class Lateness {
    private static final long LATE = 20_000_000;
    private static final long FAR_TOO_LATE = 1_000_000_000;
    private static final double MAY_BE_LATE = 0.01;

    private long sent;
    private long late;
    private long worst;
    private long unsent;

    /** One event was sent so many nanoseconds after it was due. */
    public void sent(long nanosLate) {
        sent++;
        late += nanosLate > LATE ? 1 : 0;
        worst = Math.max(worst, nanosLate);
    }

    /** So many events that were due were never sent. */
    public void unsent(long count) {
        unsent += count;
    }

    /** Whether the flow was another than the schedule: more than 1 in 100 late by 20 ms, one by a second, one not sent. */
    public boolean isBehind() {
        return unsent > 0 || worst > FAR_TOO_LATE || late > sent * MAY_BE_LATE;
    }

    public long sentCount() {
        return sent;
    }

    public long unsentCount() {
        return unsent;
    }

    @Override
    public String toString() {
        return "%d sent, %d of them late by 20 ms, worst %d ms, %d not sent"
                .formatted(sent, late, worst / 1_000_000, unsent);
    }
}
