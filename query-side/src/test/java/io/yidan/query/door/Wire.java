package io.yidan.query.door;

import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A door that is open on this machine, and a connection to it. */
public record Wire(Server server, ManagedChannel channel) implements AutoCloseable {

    public static Wire to(BindableService door) {
        try {
            var server =
                    Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                            .addService(door)
                            .build()
                            .start();
            var channel =
                    Grpc.newChannelBuilder(
                                    "localhost:" + server.getPort(),
                                    InsecureChannelCredentials.create())
                            .build();
            return new Wire(server, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }
}
