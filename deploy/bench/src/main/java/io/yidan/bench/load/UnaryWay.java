package io.yidan.bench.load;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.RetryInfo;

import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.yidan.bench.freight.Parcel;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceStub;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.carrier.v1.PostLegEventResponse;

import java.util.List;
import java.util.function.ToIntFunction;

/** One call for each event, over a few connections. */
public final class UnaryWay implements Way {
    private final List<LegEventServiceStub> stubs;
    private final ToIntFunction<Parcel> route;
    private final Answers answers;

    public UnaryWay(List<LegEventServiceStub> stubs, ToIntFunction<Parcel> route, Answers answers) {
        this.stubs = stubs;
        this.route = route;
        this.answers = answers;
    }

    /** Connections in turn. */
    public static Kind over(List<LegEventServiceStub> stubs) {
        return answers ->
                new UnaryWay(stubs, parcel -> (int) (parcel.number() % stubs.size()), answers);
    }

    @Override
    public void send(Parcel parcel) {
        stubs.get(route.applyAsInt(parcel))
                .postLegEvent(
                        PostLegEventRequest.newBuilder().setEvent(parcel.event()).build(),
                        new Answer(parcel));
    }

    @Override
    public void close() {
        // each call ends by itself
    }

    private final class Answer implements StreamObserver<PostLegEventResponse> {
        private final Parcel parcel;

        private Answer(Parcel parcel) {
            this.parcel = parcel;
        }

        @Override
        public void onNext(PostLegEventResponse response) {
            answers.kept(parcel, response.getReceipt());
        }

        @Override
        public void onError(Throwable thrown) {
            answers.refused(parcel, Status.fromThrowable(thrown), retryAfter(thrown));
        }

        @Override
        public void onCompleted() {
            // said by onNext
        }
    }

    private static long retryAfter(Throwable thrown) {
        var status = StatusProto.fromThrowable(thrown);
        if (status == null) {
            return 0;
        }
        for (var detail : status.getDetailsList()) {
            if (detail.is(RetryInfo.class)) {
                try {
                    var delay = detail.unpack(RetryInfo.class).getRetryDelay();
                    return delay.getSeconds() * 1_000 + delay.getNanos() / 1_000_000;
                } catch (InvalidProtocolBufferException _) {
                    return 0;
                }
            }
        }
        return 0;
    }
}
