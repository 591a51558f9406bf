package io.yidan.query.tracking;

import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.letter.Sparing;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.query.fold.WaybillLog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

import javax.sql.DataSource;

/**
 * Builds the tracking read models anew beside the live ones, in one pass over the log, and puts them in their place.
 * Live batches go on meanwhile and wait only for the last steps.
 */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** Under what name it leaves out what cannot be taken in, until the new tables are in place. */
    private static final String NEXT = TrackingProjection.FOLLOWER + Twins.NEXT;

    private final WaybillLog log;
    private final TransactionTemplate transaction;
    private final Reached reached;
    private final Twins twins;
    private final TrackingProjections projections;
    private final DeadLetters letters;
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
            DeadLetters letters,
            Stride stride) {
        this.log = log;
        this.letters = letters;
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
        transaction.executeWithoutResult(_ -> letters.clear(NEXT));
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

    /** Keeps live batches out, catches up with them, and renames; what was left out is left out from now on. */
    private long swap(TrackingProjection next, long from) {
        return transaction.execute(
                _ -> {
                    letters.hold(TrackingProjection.FOLLOWER);
                    long live = reached.hold();
                    long position = from;
                    while (position < live) {
                        position = writeSparing(next, position, live);
                    }
                    twins.swap();
                    letters.move(NEXT, TrackingProjection.FOLLOWER);
                    return Math.max(position, live);
                });
    }

    private long batch(TrackingProjection next, long position, long end) {
        if (letters.streams(NEXT).isEmpty()) {
            try {
                return transaction.execute(_ -> write(next, position, end));
            } catch (RuntimeException e) {
                LOG.warn("the stretch beyond {} failed; going page by page", position, e);
                next.rolledBack();
            }
        }
        return transaction.execute(_ -> writeSparing(next, position, end));
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

    private long writeSparing(TrackingProjection next, long from, long end) {
        var page = LogBatch.of(page(from, end));
        new Sparing(NEXT, letters, new Building(next)).on(page);
        return page.end();
    }

    /** Hears and writes page by page. */
    private record Building(TrackingProjection next) implements BatchListener {
        @Override
        public void on(LogBatch batch) {
            next.on(batch.events());
        }

        @Override
        public void rolledBack() {
            next.rolledBack();
        }
    }

    private List<RecordedEvent> page(long position, long end) {
        return log.after(position, stride.page()).stream()
                .filter(row -> row.position() <= end)
                .map(log::read)
                .toList();
    }
}
