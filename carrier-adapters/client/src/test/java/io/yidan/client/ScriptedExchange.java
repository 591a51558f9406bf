package io.yidan.client;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.RetryInfo;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.yidan.proto.carrier.v1.CheckLegEventsRequest;
import io.yidan.proto.carrier.v1.CheckLegEventsResponse;
import io.yidan.proto.carrier.v1.LegEventCheck;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.carrier.v1.PostLegEventResponse;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;
import io.yidan.proto.tracking.v1.FindWaybillsRequest;
import io.yidan.proto.tracking.v1.FindWaybillsResponse;
import io.yidan.proto.tracking.v1.ListWaybillsRequest;
import io.yidan.proto.tracking.v1.ListWaybillsResponse;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc;
import io.yidan.proto.tracking.v1.WatchWaybillRequest;
import io.yidan.proto.tracking.v1.WatchWaybillResponse;
import io.yidan.proto.tracking.v1.WaybillHit;
import io.yidan.proto.tracking.v1.WaybillListServiceGrpc;
import io.yidan.proto.tracking.v1.WaybillSummary;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.Problem;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillResponse;
import io.yidan.proto.waybill.v1.DecisionReceipt;
import io.yidan.proto.waybill.v1.WaybillServiceGrpc;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server on the loopback that fails as it is told to, then answers; and remembers what it heard. */
final class ScriptedExchange implements AutoCloseable {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    final List<PostLegEventRequest> posted = new CopyOnWriteArrayList<>();
    final List<CheckLegEventsRequest> checked = new CopyOnWriteArrayList<>();
    final List<ApproveWaybillRequest> approvals = new CopyOnWriteArrayList<>();
    final List<WatchWaybillRequest> watches = new CopyOnWriteArrayList<>();
    final List<ListWaybillsRequest> lists = new CopyOnWriteArrayList<>();
    final List<FindWaybillsRequest> finds = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final List<PostLegEventsRequest> streamed = new CopyOnWriteArrayList<>();
    volatile Function<StreamObserver<PostLegEventsResponse>, StreamObserver<PostLegEventsRequest>>
            onStream = Listening::new;
    private final Server server;
    private final int port;

    ScriptedExchange() throws IOException {
        server =
                Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                        .intercept(new Door())
                        .addService(new LegEvents())
                        .addService(new Decisions())
                        .addService(new Reads())
                        .addService(new Lists())
                        .build()
                        .start();
        port = server.getPort();
    }

    String address() {
        return "localhost:" + port;
    }

    YidanClient client(ClientOptions options) {
        return YidanClient.connect(address(), BearerToken.of("kzr-token"), options);
    }

    /** A status as the exchange sends it, with problems and a hint when to come again. */
    static Exception status(Status.Code code, long retryMillis, Problem... problems) {
        var status =
                com.google.rpc.Status.newBuilder().setCode(code.value()).setMessage("scripted");
        for (var problem : problems) {
            status.addDetails(Any.pack(problem));
        }
        if (retryMillis > 0) {
            status.addDetails(
                    Any.pack(
                            RetryInfo.newBuilder()
                                    .setRetryDelay(
                                            Duration.newBuilder()
                                                    .setNanos((int) (retryMillis * 1_000_000)))
                                    .build()));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    static PostLegEventsResponse kept(PostLegEventsRequest request, long position) {
        return PostLegEventsResponse.newBuilder()
                .setItem(request.getItem())
                .setReceipt(
                        LegEventReceipt.newBuilder()
                                .setOutcome(Outcome.OUTCOME_ACCEPTED)
                                .setPosition(position))
                .build();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private <T> void answer(StreamObserver<T> to, T answer) {
        var failure = failures.poll();
        if (failure != null) {
            to.onError(failure);
        } else {
            to.onNext(answer);
            to.onCompleted();
        }
    }

    /** Keeps all it hears. */
    final class Listening implements StreamObserver<PostLegEventsRequest> {
        private final StreamObserver<PostLegEventsResponse> answers;

        Listening(StreamObserver<PostLegEventsResponse> answers) {
            this.answers = answers;
        }

        @Override
        public void onNext(PostLegEventsRequest request) {
            streamed.add(request);
            answers.onNext(kept(request, streamed.size()));
        }

        @Override
        public void onError(Throwable thrown) {}

        @Override
        public void onCompleted() {
            answers.onCompleted();
        }
    }

    private final class Door implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            tokens.add(headers.get(AUTHORIZATION));
            return next.startCall(call, headers);
        }
    }

    private final class LegEvents extends LegEventServiceGrpc.LegEventServiceImplBase {
        @Override
        public void postLegEvent(
                PostLegEventRequest request, StreamObserver<PostLegEventResponse> to) {
            posted.add(request);
            var receipt =
                    LegEventReceipt.newBuilder()
                            .setOutcome(Outcome.OUTCOME_ACCEPTED)
                            .setPosition(41);
            answer(to, PostLegEventResponse.newBuilder().setReceipt(receipt).build());
        }

        @Override
        public void checkLegEvents(
                CheckLegEventsRequest request, StreamObserver<CheckLegEventsResponse> to) {
            checked.add(request);
            var check = LegEventCheck.newBuilder().setOutcome(Outcome.OUTCOME_ACCEPTED).build();
            var checks = Collections.nCopies(request.getEventsCount(), check);
            answer(to, CheckLegEventsResponse.newBuilder().addAllChecks(checks).build());
        }

        @Override
        public StreamObserver<PostLegEventsRequest> postLegEvents(
                StreamObserver<PostLegEventsResponse> to) {
            return onStream.apply(to);
        }
    }

    private final class Decisions extends WaybillServiceGrpc.WaybillServiceImplBase {
        @Override
        public void approveWaybill(
                ApproveWaybillRequest request, StreamObserver<ApproveWaybillResponse> to) {
            approvals.add(request);
            var receipt = DecisionReceipt.newBuilder().setRevision(1);
            answer(to, ApproveWaybillResponse.newBuilder().setReceipt(receipt).build());
        }
    }

    /** Each connection tells two revisions and breaks. */
    private final class Reads extends TrackingServiceGrpc.TrackingServiceImplBase {
        private final Queue<Long> revisions = new ArrayDeque<>(List.of(3L, 4L, 5L, 6L));

        @Override
        public void watchWaybill(
                WatchWaybillRequest request, StreamObserver<WatchWaybillResponse> to) {
            watches.add(request);
            for (int told = 0; told < 2 && !revisions.isEmpty(); told++) {
                var view = WaybillView.newBuilder().setRevision(revisions.poll());
                to.onNext(WatchWaybillResponse.newBuilder().setWaybill(view).build());
            }
            to.onError(Status.UNAVAILABLE.asException());
        }
    }

    /** Three pages of two waybills each; the token is the number of the page. */
    private final class Lists extends WaybillListServiceGrpc.WaybillListServiceImplBase {
        @Override
        public void findWaybills(
                FindWaybillsRequest request, StreamObserver<FindWaybillsResponse> to) {
            finds.add(request);
            var hit = WaybillHit.newBuilder().setWaybillNumber(Sample.WAYBILL);
            answer(to, FindWaybillsResponse.newBuilder().addHits(hit).build());
        }

        @Override
        public void listWaybills(
                ListWaybillsRequest request, StreamObserver<ListWaybillsResponse> to) {
            lists.add(request);
            int page = request.getPageToken().isEmpty() ? 1 : request.getPageToken().length();
            answer(
                    to,
                    ListWaybillsResponse.newBuilder()
                            .addWaybills(WaybillSummary.newBuilder().setWaybillNumber(page + "a"))
                            .addWaybills(WaybillSummary.newBuilder().setWaybillNumber(page + "b"))
                            .setNextPageToken(page == 3 ? "" : "p".repeat(page + 1))
                            .build());
        }
    }
}
