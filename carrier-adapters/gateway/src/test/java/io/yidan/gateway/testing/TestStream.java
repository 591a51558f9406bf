package io.yidan.gateway.testing;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The other side of a stream of leg events. */
public final class TestStream
        implements ClientResponseObserver<PostLegEventsRequest, PostLegEventsResponse> {
    private final boolean reading;
    private final List<PostLegEventsResponse> answers =
            Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private ClientCallStreamObserver<PostLegEventsRequest> call;
    private volatile Status.Code status;

    private TestStream(boolean reading) {
        this.reading = reading;
    }

    public static TestStream open(TestDoor door, String party) {
        return open(door, party, true);
    }

    /** One that reads no answer until it is told to. */
    public static TestStream notReading(TestDoor door, String party) {
        return open(door, party, false);
    }

    private static TestStream open(TestDoor door, String party, boolean reading) {
        var stream = new TestStream(reading);
        LegEventServiceGrpc.newStub(door.channel)
                .withInterceptors(door.as(party))
                .postLegEvents(stream);
        return stream;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<PostLegEventsRequest> started) {
        call = started;
        if (!reading) {
            call.disableAutoRequestWithInitial(0);
        }
    }

    public void send(PostLegEventsRequest item) {
        call.onNext(item);
    }

    public void end() {
        call.onCompleted();
    }

    public void cancel() {
        call.cancel("enough", null);
    }

    public void readAll() {
        call.request(Integer.MAX_VALUE);
    }

    /** All answers, once the stream is over. */
    public List<PostLegEventsResponse> answers() {
        try {
            if (!over.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "the stream does not end, answers so far: " + answers.size());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    public Status.Code status() {
        return status;
    }

    @Override
    public void onNext(PostLegEventsResponse answer) {
        answers.add(answer);
    }

    @Override
    public void onError(Throwable cause) {
        status = Status.fromThrowable(cause).getCode();
        over.countDown();
    }

    @Override
    public void onCompleted() {
        status = Status.Code.OK;
        over.countDown();
    }
}
