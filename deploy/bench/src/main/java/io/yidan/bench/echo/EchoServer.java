package io.yidan.bench.echo;

import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceImplBase;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.carrier.v1.PostLegEventResponse;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Answers every event at once and keeps nothing: what the wire alone costs on this machine. */
public final class EchoServer extends LegEventServiceImplBase {
    /** What it prints when it takes calls. */
    public static final String READY = "echo is ready";

    private final AtomicLong count = new AtomicLong();

    public static void main(String[] args) throws IOException, InterruptedException {
        var server =
                NettyServerBuilder.forPort(Integer.parseInt(args[0]))
                        .directExecutor()
                        .addService(new EchoServer())
                        .build()
                        .start();
        System.out.println(READY);
        server.awaitTermination();
    }

    @Override
    public void postLegEvent(
            PostLegEventRequest request, StreamObserver<PostLegEventResponse> out) {
        out.onNext(PostLegEventResponse.newBuilder().setReceipt(receipt()).build());
        out.onCompleted();
    }

    @Override
    public StreamObserver<PostLegEventsRequest> postLegEvents(
            StreamObserver<PostLegEventsResponse> out) {
        return new StreamObserver<>() {
            @Override
            public void onNext(PostLegEventsRequest item) {
                out.onNext(
                        PostLegEventsResponse.newBuilder()
                                .setItem(item.getItem())
                                .setReceipt(receipt())
                                .build());
            }

            @Override
            public void onError(Throwable cause) {
                // the other side has left
            }

            @Override
            public void onCompleted() {
                out.onCompleted();
            }
        };
    }

    private LegEventReceipt receipt() {
        return LegEventReceipt.newBuilder()
                .setOutcome(Outcome.OUTCOME_ACCEPTED)
                .setPosition(count.incrementAndGet())
                .build();
    }
}
