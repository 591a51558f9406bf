package io.yidan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.yidan.gateway.GatewaySettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A connection that may have one call under way, on a real socket. */
@Timeout(30)
class GrpcConfigurationTest {
    private static final GatewaySettings ONE =
            new GatewaySettings(Duration.ofHours(1), Duration.ofHours(1), 8, 1, 1, 8);
    private final BlockingQueue<StreamObserver<HealthCheckResponse>> inside =
            new LinkedBlockingQueue<>();
    private Server server;
    private ManagedChannel channel;
    private ManagedChannel other;

    @BeforeEach
    void open() throws Exception {
        var builder = NettyServerBuilder.forPort(0).addService(new Held());
        new GrpcConfiguration().callsOfOneConnection(ONE).customize(builder);
        server = builder.build().start();
        channel = connected();
        other = connected();
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
        other.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void a_call_more_than_a_connection_may_have_waits_with_its_sender_until_one_has_ended()
            throws Exception {
        ask(channel);
        var first = inside.take();
        ask(channel);
        ask(other);

        assertThat(inside.take()).as("of the other connection").isNotNull();
        assertThat(inside.poll(200, TimeUnit.MILLISECONDS)).isNull();
        first.onNext(HealthCheckResponse.getDefaultInstance());
        first.onCompleted();
        assertThat(inside.take()).as("the one that waited").isNotNull();
    }

    private ManagedChannel connected() {
        return NettyChannelBuilder.forAddress("localhost", server.getPort()).usePlaintext().build();
    }

    private static void ask(ManagedChannel channel) {
        HealthGrpc.newStub(channel).check(HealthCheckRequest.getDefaultInstance(), new Unheard());
    }

    /** Answers nothing by itself. */
    private final class Held extends HealthGrpc.HealthImplBase {
        @Override
        public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> out) {
            inside.add(out);
        }
    }

    private static final class Unheard implements StreamObserver<HealthCheckResponse> {
        @Override
        public void onNext(HealthCheckResponse answer) {}

        @Override
        public void onError(Throwable thrown) {}

        @Override
        public void onCompleted() {}
    }
}
