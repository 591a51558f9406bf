package io.yidan.query.door.grpc;

import io.grpc.stub.ServerCallStreamObserver;

import java.util.concurrent.Semaphore;

/** What is told by a gRPC stream. Waits for a slow reader instead of heaping up what it has not read. */
final class Outlet<T> {
    private final ServerCallStreamObserver<T> call;
    private final Semaphore changed = new Semaphore(0);

    /** To be made on the thread that begins the call. */
    Outlet(ServerCallStreamObserver<T> call) {
        this.call = call;
        call.setOnCancelHandler(changed::release);
        call.setOnReadyHandler(changed::release);
    }

    void tell(T answer) {
        while (!call.isReady() && !call.isCancelled()) {
            changed.acquireUninterruptibly();
        }
        if (!call.isCancelled()) {
            call.onNext(answer);
        }
    }

    boolean gone() {
        return call.isCancelled();
    }
}
