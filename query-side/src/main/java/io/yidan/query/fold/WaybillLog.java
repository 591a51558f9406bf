package io.yidan.query.fold;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Row;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads waybills from the log; what else stands there is left aside. */
public final class WaybillLog {
    private static final Logger LOG = LoggerFactory.getLogger(WaybillLog.class);
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{4}[A-Z0-9]{4}[0-9]{12}");
    private final LogReader log;
    private final StoredForm form;

    public WaybillLog(LogReader log, StoredForm form) {
        this.log = log;
        this.form = form;
    }

    /** Whether a stream is a waybill; the streams of unmatched facts are not. */
    public static boolean isWaybill(String stream) {
        return NUMBER.matcher(stream).matches();
    }

    /** The waybill as the log had it up to a position; empty if it had nothing of it. */
    public Optional<TrackedWaybill> upTo(String number, long position) {
        var waybill = new TrackedWaybill(number);
        advance(waybill, position);
        return waybill.told().isEmpty() ? Optional.empty() : Optional.of(waybill);
    }

    /** Lets a waybill hear what the log has of it beyond what it has heard, up to a position. */
    public void advance(TrackedWaybill waybill, long position) {
        for (Row row : beyond(waybill, position)) {
            waybill.hear(row.decode(form));
        }
    }

    /** The same, up to the first event that cannot be taken in: what comes before it can still be read. */
    public void advanceAsFarAsItGoes(TrackedWaybill waybill, long position) {
        for (Row row : beyond(waybill, position)) {
            try {
                waybill.hear(row.decode(form));
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} can be read only before version {}: {}",
                        waybill.number(),
                        row.version(),
                        e.toString());
                return;
            }
        }
    }

    /** The waybill as it was known at a recorded time, as far as it can be read. */
    public Optional<TrackedWaybill> asOf(String number, Instant recordedAt) {
        var waybill = new TrackedWaybill(number);
        advanceAsFarAsItGoes(waybill, log.positionAt(recordedAt));
        return waybill.told().isEmpty() ? Optional.empty() : Optional.of(waybill);
    }

    private List<Row> beyond(TrackedWaybill waybill, long position) {
        int next = Math.toIntExact(waybill.state().version() + 1);
        return log.stream(waybill.number(), next, position);
    }

    /** The next events after a position, of whatever stream; fewer than the limit means the end for now. */
    public List<Row> after(long position, int limit) {
        return log.after(position, limit);
    }

    /** The event of a row, marked if it cannot be read. */
    public RecordedEvent read(Row row) {
        return row.decodeOrMark(form);
    }

    /** The last position of the log. */
    public long end() {
        return log.head().position();
    }
}
