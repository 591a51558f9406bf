package io.yidan.query.follow;

import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.query.read.Changes;
import io.yidan.query.tracking.Reached;
import io.yidan.query.tracking.TrackingProjection;

import java.util.List;

/** Writes every batch to the read models and wakes those who wait for it. */
public record TrackingUpdates(Reached reached, TrackingProjection projection, Changes changes)
        implements BatchListener {

    @Override
    public Runnable on(List<RecordedEvent> batch) {
        var last = batch.getLast();
        reached.reach(last.position(), last.recordedAt());
        var heads = projection.on(batch);
        return () -> heads.forEach(head -> changes.reached(head.waybill(), head.revision()));
    }

    @Override
    public void rolledBack() {
        projection.rolledBack();
    }
}
