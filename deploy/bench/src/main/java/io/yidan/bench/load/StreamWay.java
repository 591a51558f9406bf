package io.yidan.bench.load;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.yidan.bench.freight.Parcel;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceStub;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.IntStream;

/** A few streams that stay open; answers come in the order sent. */
public final class StreamWay implements Way {
    private final List<Lane> lanes;

    private StreamWay(List<Lane> lanes) {
        this.lanes = lanes;
    }

    /** So many streams, spread over the connections. */
    public static Kind over(List<LegEventServiceStub> stubs, int streams) {
        return answers ->
                new StreamWay(
                        IntStream.range(0, streams)
                                .mapToObj(n -> new Lane(stubs.get(n % stubs.size()), answers))
                                .toList());
    }

    @Override
    public void send(Parcel parcel) {
        lanes.get((int) (parcel.number() % lanes.size())).send(parcel);
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }

    /** One stream and what waits for its answer on it. */
    private static final class Lane implements StreamObserver<PostLegEventsResponse> {
        private final ArrayDeque<Parcel> waiting = new ArrayDeque<>();
        private final StreamObserver<PostLegEventsRequest> out;
        private final Answers answers;
        private boolean closed;

        private Lane(LegEventServiceStub stub, Answers answers) {
            this.answers = answers;
            this.out = stub.postLegEvents(this);
        }

        private synchronized void send(Parcel parcel) {
            waiting.add(parcel);
            out.onNext(
                    PostLegEventsRequest.newBuilder()
                            .setItem(parcel.number())
                            .setEvent(parcel.event())
                            .build());
        }

        private synchronized void close() {
            closed = true;
            out.onCompleted();
        }

        @Override
        public void onNext(PostLegEventsResponse response) {
            Parcel parcel;
            synchronized (this) {
                parcel = waiting.poll();
            }
            if (parcel == null || parcel.number() != response.getItem()) {
                throw new IllegalStateException(
                        "the answer is for item %d, awaited was %s"
                                .formatted(response.getItem(), parcel));
            }
            if (response.hasReceipt()) {
                answers.kept(parcel, response.getReceipt());
            } else {
                var status =
                        Status.fromCodeValue(response.getStatusCode())
                                .withDescription(response.getProblemsList().toString());
                answers.refused(parcel, status, response.getRetryAfterMillis());
            }
        }

        @Override
        public void onError(Throwable thrown) {
            broken(Status.fromThrowable(thrown));
        }

        @Override
        public void onCompleted() {
            broken(Status.INTERNAL.withDescription("the exchange ended the stream"));
        }

        /** The bench opens no stream anew: whatever waits has failed for good. */
        private void broken(Status status) {
            List<Parcel> lost;
            synchronized (this) {
                lost = closed && waiting.isEmpty() ? List.of() : List.copyOf(waiting);
                waiting.clear();
            }
            lost.forEach(
                    parcel ->
                            answers.refused(
                                    parcel,
                                    Status.INTERNAL.withDescription("stream broke: " + status),
                                    0));
        }
    }
}
