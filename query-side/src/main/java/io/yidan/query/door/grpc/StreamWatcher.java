package io.yidan.query.door.grpc;

import io.yidan.proto.tracking.v1.WatchWaybillResponse;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.read.Watcher;

/** Somebody who watches a waybill by a gRPC stream. */
record StreamWatcher(Outlet<WatchWaybillResponse> outlet) implements Watcher {

    @Override
    public void see(WaybillView view) {
        outlet.tell(WatchWaybillResponse.newBuilder().setWaybill(view).build());
    }

    @Override
    public void stillThere() {
        // gRPC finds out by itself whether the other side is there
    }

    @Override
    public boolean gone() {
        return outlet.gone();
    }
}
