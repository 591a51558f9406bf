package io.yidan.query.door.grpc;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.proto.tracking.v1.GetWaybillRequest;
import io.yidan.proto.tracking.v1.GetWaybillResponse;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc;
import io.yidan.proto.tracking.v1.WatchWaybillRequest;
import io.yidan.proto.tracking.v1.WatchWaybillResponse;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.read.Look;
import io.yidan.query.read.Views;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The gRPC door to reading waybills. */
public final class TrackingDoor extends TrackingServiceGrpc.TrackingServiceImplBase
        implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Views views;
    private final Answering answering;

    public TrackingDoor(Views views, CallerSource callers) {
        this.views = views;
        this.answering = new Answering(callers);
    }

    @Override
    public void getWaybill(GetWaybillRequest request, StreamObserver<GetWaybillResponse> answer) {
        answering.answer(
                answer,
                caller -> {
                    var number = Asked.number(request.getWaybillNumber());
                    var found = NotShown.found(number.value(), look(caller, number, request));
                    answer.onNext(GetWaybillResponse.newBuilder().setWaybill(found.view()).build());
                    answer.onCompleted();
                });
    }

    @Override
    public void watchWaybill(
            WatchWaybillRequest request, StreamObserver<WatchWaybillResponse> answer) {
        var outlet = new Outlet<>((ServerCallStreamObserver<WatchWaybillResponse>) answer);
        var watcher = new StreamWatcher(outlet);
        answering.answer(
                answer,
                caller -> {
                    var number = Asked.number(request.getWaybillNumber());
                    var after =
                            request.hasAfterRevision()
                                    ? OptionalLong.of(request.getAfterRevision())
                                    : OptionalLong.empty();
                    if (!views.watch(caller, number, after, watcher)) {
                        throw NotShown.notFound(number.value());
                    }
                });
    }

    @Override
    public void close() {
        answering.close();
    }

    private Look look(Caller caller, WaybillNumber number, GetWaybillRequest request)
            throws InterruptedException {
        if (request.hasAsOf()) {
            var asOf = request.getAsOf();
            return views.asOf(
                    caller, number, Instant.ofEpochSecond(asOf.getSeconds(), asOf.getNanos()));
        }
        var revision =
                request.hasMinRevision()
                        ? OptionalLong.of(request.getMinRevision())
                        : OptionalLong.empty();
        return views.get(caller, number, revision, patience());
    }

    /** As long as the caller waits, less a tenth for the answer to get there. */
    private static Duration patience() {
        var deadline = Context.current().getDeadline();
        return deadline == null
                ? PATIENCE
                : Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS) / 10 * 9);
    }
}
