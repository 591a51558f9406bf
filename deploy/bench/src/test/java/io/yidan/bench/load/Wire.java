package io.yidan.bench.load;

import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceStub;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** A service on a port of this machine and connections to it. */
public record Wire(Server server, List<ManagedChannel> channels) implements AutoCloseable {

    public static Wire of(BindableService service) throws IOException {
        var server =
                NettyServerBuilder.forPort(0).directExecutor().addService(service).build().start();
        var channels =
                IntStream.range(0, 2)
                        .mapToObj(
                                _ ->
                                        Grpc.newChannelBuilder(
                                                        "localhost:" + server.getPort(),
                                                        InsecureChannelCredentials.create())
                                                .build())
                        .toList();
        return new Wire(server, channels);
    }

    public List<LegEventServiceStub> events() {
        return channels.stream().map(LegEventServiceGrpc::newStub).toList();
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        server.shutdownNow();
    }
}
