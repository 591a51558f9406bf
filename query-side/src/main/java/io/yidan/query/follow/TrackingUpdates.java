package io.yidan.query.follow;

import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.query.read.Changes;
import io.yidan.query.tracking.Reached;
import io.yidan.query.tracking.TrackingProjection;

/** Writes every batch to the read models and wakes those who wait for it. */
public record TrackingUpdates(Reached reached, TrackingProjection projection, Changes changes)
        implements BatchListener {

    @Override
    public Runnable on(LogBatch batch) {
        reached.reach(batch.end(), batch.recordedAt());
        var heads = projection.on(batch.events());
        return () -> heads.forEach(head -> changes.reached(head.waybill(), head.revision()));
    }

    @Override
    public void rolledBack() {
        projection.rolledBack();
    }
}
