package io.yidan.query.follow;

import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.query.tracking.Reached;
import io.yidan.query.tracking.TrackingProjection;

/** Writes every batch to the read models. */
public record TrackingUpdates(Reached reached, TrackingProjection projection)
        implements BatchListener {

    @Override
    public void on(LogBatch batch) {
        reached.reach(batch.end(), batch.recordedAt());
        projection.on(batch.events());
    }

    @Override
    public void rolledBack() {
        projection.rolledBack();
    }
}
