package io.yidan.query.door.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.yidan.proto.tracking.v1.WatchWaybillResponse;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.read.Watcher;

import java.util.concurrent.Semaphore;

/** Somebody who watches by a gRPC stream. Waits for a slow reader instead of heaping up what it has not read. */
final class StreamWatcher implements Watcher {
    private final ServerCallStreamObserver<WatchWaybillResponse> call;
    private final Semaphore changed = new Semaphore(0);

    StreamWatcher(ServerCallStreamObserver<WatchWaybillResponse> call) {
        this.call = call;
    }

    /** The stream is ready for more, or has ended. */
    void wake() {
        changed.release();
    }

    @Override
    public void see(WaybillView view) {
        while (!call.isReady() && !call.isCancelled()) {
            changed.acquireUninterruptibly();
        }
        if (!call.isCancelled()) {
            call.onNext(WatchWaybillResponse.newBuilder().setWaybill(view).build());
        }
    }

    @Override
    public void stillThere() {
        // gRPC finds out by itself whether the other side is there
    }

    @Override
    public boolean gone() {
        return call.isCancelled();
    }
}
