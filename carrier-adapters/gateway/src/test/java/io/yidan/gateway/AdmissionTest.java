package io.yidan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.rpc.RetryInfo;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.carrier.v1.PostLegEventResponse;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A door with room for one call, on a real socket. */
@Timeout(30)
class AdmissionTest {
    private final List<String> turnedAway = new CopyOnWriteArrayList<>();
    private final Admission admission =
            new Admission(
                    1,
                    Executors.newVirtualThreadPerTaskExecutor(),
                    (code, _) -> turnedAway.add(code));
    private final BlockingQueue<StreamObserver<PostLegEventResponse>> inside =
            new LinkedBlockingQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private volatile boolean broken;
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void open() throws Exception {
        var builder =
                NettyServerBuilder.forPort(0)
                        .intercept(new Breaking())
                        .addService(new Held())
                        .addService(new Well());
        admission.on(builder);
        server = builder.build().start();
        channel =
                NettyChannelBuilder.forAddress("localhost", server.getPort())
                        .usePlaintext()
                        .build();
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void one_too_many_is_turned_away_unread_and_told_when_to_come_again() throws Exception {
        post();
        inside.take();

        var refused = refusal();
        assertThat(begun).hasValue(1);
        var told = StatusProto.fromThrowable(refused);
        var hint = told.getDetails(told.getDetailsCount() - 1).unpack(RetryInfo.class);
        assertThat(hint.getRetryDelay().getNanos()).isEqualTo(200_000_000);
        assertThat(refusal().getTrailers().keys())
                .as("each has its own")
                .isEqualTo(refused.getTrailers().keys());
        assertThat(turnedAway).containsExactly("BUSY", "BUSY");
    }

    @Test
    void who_was_answered_makes_room() throws Exception {
        for (int n = 0; n < 3; n++) {
            var answer = post();
            var call = inside.take();
            refusal();
            call.onNext(PostLegEventResponse.getDefaultInstance());
            call.onCompleted();
            answer.get(10, TimeUnit.SECONDS);
        }
        assertThat(begun).hasValue(3);
    }

    @Test
    void a_call_that_could_not_begin_makes_room() throws Exception {
        broken = true;
        assertThatThrownBy(post()::get).hasMessageContaining("UNKNOWN");
        broken = false;

        post();
        inside.take();
        assertThat(begun).hasValue(1);
    }

    @Test
    void who_gives_up_makes_room_though_the_work_goes_on() throws Exception {
        var impatient =
                LegEventServiceGrpc.newStub(channel).withDeadlineAfter(100, TimeUnit.MILLISECONDS);
        var answer = new Answer<PostLegEventResponse>();
        impatient.postLegEvent(PostLegEventRequest.getDefaultInstance(), answer);
        assertThatThrownBy(answer.told::get).hasMessageContaining("DEADLINE_EXCEEDED");
        inside.take();

        while (inside.isEmpty()) {
            post();
            Thread.sleep(20);
        }
        assertThat(begun).hasValue(2);
    }

    @Test
    void streams_and_the_question_whether_it_is_well_are_let_in_at_any_load() throws Exception {
        post();
        inside.take();

        var answer = new Answer<PostLegEventsResponse>();
        LegEventServiceGrpc.newStub(channel).postLegEvents(answer).onCompleted();
        answer.ended.get(10, TimeUnit.SECONDS);
        assertThat(
                        HealthGrpc.newBlockingStub(channel)
                                .check(HealthCheckRequest.getDefaultInstance())
                                .getStatus())
                .isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
    }

    private CompletableFuture<PostLegEventResponse> post() {
        var answer = new Answer<PostLegEventResponse>();
        LegEventServiceGrpc.newStub(channel)
                .postLegEvent(PostLegEventRequest.getDefaultInstance(), answer);
        return answer.told;
    }

    private StatusRuntimeException refusal() {
        var stub = LegEventServiceGrpc.newBlockingStub(channel);
        var call = LegEventServiceGrpc.getPostLegEventMethod();
        try {
            io.grpc.stub.ClientCalls.blockingUnaryCall(
                    stub.getChannel(),
                    call,
                    CallOptions.DEFAULT,
                    PostLegEventRequest.getDefaultInstance());
        } catch (StatusRuntimeException e) {
            assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            return e;
        }
        throw new AssertionError("it was let in");
    }

    /** Fails before the service hears of a call. */
    private final class Breaking implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            if (broken) {
                throw new IllegalStateException("no");
            }
            return next.startCall(call, headers);
        }
    }

    /** Answers nothing by itself. */
    private final class Held extends LegEventServiceGrpc.LegEventServiceImplBase {
        @Override
        public void postLegEvent(
                PostLegEventRequest request, StreamObserver<PostLegEventResponse> out) {
            begun.incrementAndGet();
            inside.add(out);
        }

        @Override
        public StreamObserver<PostLegEventsRequest> postLegEvents(
                StreamObserver<PostLegEventsResponse> out) {
            out.onCompleted();
            return new Answer<>();
        }
    }

    private static final class Well extends HealthGrpc.HealthImplBase {
        @Override
        public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> out) {
            out.onNext(
                    HealthCheckResponse.newBuilder()
                            .setStatus(HealthCheckResponse.ServingStatus.SERVING)
                            .build());
            out.onCompleted();
        }
    }

    private static final class Answer<T> implements StreamObserver<T> {
        private final CompletableFuture<T> told = new CompletableFuture<>();
        private final CompletableFuture<Void> ended = new CompletableFuture<>();

        @Override
        public void onNext(T message) {
            told.complete(message);
        }

        @Override
        public void onError(Throwable thrown) {
            told.completeExceptionally(thrown);
            ended.completeExceptionally(thrown);
        }

        @Override
        public void onCompleted() {
            ended.complete(null);
        }
    }
}
