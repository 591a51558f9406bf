package io.yidan.query.tracking;

import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.query.fold.WaybillLog;

import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

import javax.sql.DataSource;

/**
 * Builds the tracking read models anew beside the live ones, in one pass over the log, and puts them in their place.
 * Live batches go on meanwhile and wait only for the last steps.
 */
public final class Rebuild {
    private final WaybillLog log;
    private final TransactionTemplate transaction;
    private final Reached reached;
    private final Twins twins;
    private final TrackingProjections projections;
    private final Stride stride;

    /**
     * How much is folded before it is written; a waybill with many events is written seldom.
     *
     * @param page events read at once
     * @param waybills to be written at which a transaction ends
     * @param events at which it ends, however few waybills they touch
     */
    public record Stride(int page, int waybills, long events) {
        public static final Stride USUAL = new Stride(5_000, 5_000, 100_000);
    }

    public Rebuild(
            WaybillLog log,
            DataSource projector,
            TransactionTemplate transaction,
            TrackingProjections projections,
            Stride stride) {
        this.log = log;
        this.transaction = transaction;
        this.reached = new Reached(projector);
        this.twins = new Twins(projector);
        this.projections = projections;
        this.stride = stride;
    }

    /** Whether a read model is there that no batch has filled: it came with a release, and the log is older. */
    public boolean isOwed() {
        return reached.position() > 0 && twins.anyEmpty();
    }

    /** Is told how far a rebuild has come. */
    @FunctionalInterface
    public interface Listener {
        void at(long position, long end);
    }

    /** Returns when the new tables are in place; says the position they were built to. */
    public long run(Listener listener) {
        twins.make();
        var next = projections.on(Twins.NEXT);
        long position = 0;
        long end = log.end();
        while (position < end) {
            position = batch(next, position, end);
            listener.at(position, end);
            end = position < end ? end : log.end();
        }
        long built = swap(next, position);
        listener.at(built, built);
        return built;
    }

    /** Keeps live batches out, catches up with them, and renames. */
    private long swap(TrackingProjection next, long from) {
        return transaction.execute(
                _ -> {
                    long live = reached.hold();
                    long position = from;
                    while (position < live) {
                        position = write(next, position, live);
                    }
                    twins.swap();
                    return Math.max(position, live);
                });
    }

    private long batch(TrackingProjection next, long position, long end) {
        return transaction.execute(_ -> write(next, position, end));
    }

    private long write(TrackingProjection next, long from, long end) {
        long position = from;
        int touched = 0;
        while (position < end && position < from + stride.events() && touched < stride.waybills()) {
            var page = page(position, end);
            touched = next.hear(page);
            position = page.getLast().position();
        }
        next.write();
        return position;
    }

    private List<RecordedEvent> page(long position, long end) {
        return log.after(position, stride.page()).stream()
                .filter(row -> row.position() <= end)
                .map(log::read)
                .toList();
    }
}
