package io.yidan.client;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceStub;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;

/** One connection of a stream. What it hears it passes to the stream's own thread. */
final class StreamCall
        implements ClientResponseObserver<PostLegEventsRequest, PostLegEventsResponse> {
    private final Executor loop;
    private final Runnable ready;
    private final BiConsumer<StreamCall, PostLegEventsResponse> answered;
    private final BiConsumer<StreamCall, Failure> broken;
    private final long opened = System.nanoTime();
    private ClientCallStreamObserver<PostLegEventsRequest> wire;

    private StreamCall(
            Executor loop,
            Runnable ready,
            BiConsumer<StreamCall, PostLegEventsResponse> answered,
            BiConsumer<StreamCall, Failure> broken) {
        this.loop = loop;
        this.ready = ready;
        this.answered = answered;
        this.broken = broken;
    }

    static StreamCall open(
            LegEventServiceStub stub,
            Executor loop,
            Runnable ready,
            BiConsumer<StreamCall, PostLegEventsResponse> answered,
            BiConsumer<StreamCall, Failure> broken) {
        var call = new StreamCall(loop, ready, answered, broken);
        stub.postLegEvents(call);
        return call;
    }

    boolean isReady() {
        return wire.isReady();
    }

    boolean olderThan(Duration age) {
        return System.nanoTime() - opened > age.toNanos();
    }

    void send(long item, LegEvent event) {
        wire.onNext(PostLegEventsRequest.newBuilder().setItem(item).setEvent(event).build());
    }

    void cancel() {
        wire.cancel("no answer", null);
    }

    void finish(boolean well) {
        if (well) {
            wire.onCompleted();
        } else {
            wire.cancel("given up", null);
        }
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<PostLegEventsRequest> stream) {
        wire = stream;
        wire.setOnReadyHandler(() -> pass(ready));
    }

    @Override
    public void onNext(PostLegEventsResponse response) {
        pass(() -> answered.accept(this, response));
    }

    @Override
    public void onError(Throwable thrown) {
        pass(() -> broken.accept(this, Failure.of(thrown)));
    }

    @Override
    public void onCompleted() {
        pass(() -> broken.accept(this, Failure.of(Status.OK.asException())));
    }

    private void pass(Runnable step) {
        try {
            loop.execute(step);
        } catch (RejectedExecutionException _) {
            // the stream has ended; nobody listens any more
        }
    }
}
