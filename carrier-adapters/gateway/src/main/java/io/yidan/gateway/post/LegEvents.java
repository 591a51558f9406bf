package io.yidan.gateway.post;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.yidan.gateway.RefusedCalls;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.signin.CallerContext;
import io.yidan.proto.carrier.v1.CheckLegEventsRequest;
import io.yidan.proto.carrier.v1.CheckLegEventsResponse;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.carrier.v1.PostLegEventResponse;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The door for what happened on the way: one fact, a stream of them, or some to be tried only. */
public final class LegEvents extends LegEventServiceGrpc.LegEventServiceImplBase {
    private final Posting posting;
    private final Checking checking;
    private final FormCheck check;
    private final int window;
    private final Executor executor;
    private final RefusedCalls counted;
    private final Set<ItemStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /** The window is the most items of one stream that may wait for their answer. */
    public LegEvents(
            Posting posting,
            Checking checking,
            FormCheck check,
            int window,
            Executor executor,
            RefusedCalls counted) {
        this.counted = counted;
        this.posting = posting;
        this.checking = checking;
        this.check = check;
        this.window = window;
        this.executor = executor;
    }

    @Override
    public void postLegEvent(
            PostLegEventRequest request, StreamObserver<PostLegEventResponse> out) {
        var receipt = posting.post(CallerContext.caller(), request.getEvent());
        out.onNext(PostLegEventResponse.newBuilder().setReceipt(receipt).build());
        out.onCompleted();
    }

    @Override
    public StreamObserver<PostLegEventsRequest> postLegEvents(
            StreamObserver<PostLegEventsResponse> out) {
        var items = new Items(CallerContext.caller(), posting, check, counted);
        var stream =
                ItemStream.open(
                        (ServerCallStreamObserver<PostLegEventsResponse>) out,
                        items,
                        window,
                        executor,
                        open::remove);
        open.add(stream);
        if (draining) {
            stream.drain();
        }
        return stream;
    }

    @Override
    public void checkLegEvents(
            CheckLegEventsRequest request, StreamObserver<CheckLegEventsResponse> out) {
        out.onNext(checking.check(CallerContext.caller(), request.getEventsList()));
        out.onCompleted();
    }

    /** The exchange is about to stop: streams answer what they have heard and end; the rest is told elsewhere or later. */
    public void drain() {
        draining = true;
        open.forEach(ItemStream::drain);
    }
}
