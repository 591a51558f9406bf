package io.yidan.query.door.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.yidan.access.CallerSource;
import io.yidan.proto.customs.v1.CustomsWatchServiceGrpc;
import io.yidan.proto.customs.v1.WatchCasesRequest;
import io.yidan.proto.customs.v1.WatchCasesResponse;
import io.yidan.query.customs.watch.CaseWatch;
import io.yidan.query.door.NotShown;

/** The gRPC door to following customs cases. */
public final class CustomsWatchDoor extends CustomsWatchServiceGrpc.CustomsWatchServiceImplBase
        implements AutoCloseable {
    private final CaseWatch watch;
    private final Answering answering;

    public CustomsWatchDoor(CaseWatch watch, CallerSource callers) {
        this.watch = watch;
        this.answering = new Answering(callers);
    }

    @Override
    public void watchCases(WatchCasesRequest request, StreamObserver<WatchCasesResponse> answer) {
        var outlet = new Outlet<>((ServerCallStreamObserver<WatchCasesResponse>) answer);
        var watcher = new CaseStreamWatcher(outlet);
        answering.answer(
                answer,
                caller -> {
                    if (!watch.watch(caller, request.getCursor(), watcher)) {
                        throw NotShown.tooMany();
                    }
                });
    }

    @Override
    public void close() {
        answering.close();
    }
}
