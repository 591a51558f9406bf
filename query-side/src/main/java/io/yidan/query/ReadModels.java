package io.yidan.query;

import io.yidan.query.fold.WaybillLog;
import io.yidan.query.list.write.FindTable;
import io.yidan.query.list.write.ListTable;
import io.yidan.query.tracking.TrackingProjection;
import io.yidan.query.tracking.TrackingProjections;
import io.yidan.query.view.WaybillViews;

import java.util.List;

import javax.sql.DataSource;

/** All read models that are written together, batch by batch. */
public final class ReadModels {
    private ReadModels() {}

    /** Written to this database from this log, with so many folded waybills kept in memory. */
    public static TrackingProjections over(DataSource projector, WaybillLog log, int inMemory) {
        return suffix ->
                new TrackingProjection(
                        projector,
                        log,
                        inMemory,
                        WaybillViews::outline,
                        List.of(new FindTable(projector, suffix), new ListTable(projector, suffix)),
                        suffix);
    }
}
