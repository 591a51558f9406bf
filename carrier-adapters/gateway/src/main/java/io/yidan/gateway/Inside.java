package io.yidan.gateway;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.yidan.access.Caller;
import io.yidan.gateway.post.LegEvents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * A door within the process, through which the exchange itself posts for somebody it has let in: the same service, form
 * check and faults as over the wire. Nobody outside can reach it, so nobody shows a token.
 */
public final class Inside implements AutoCloseable {
    private final Server server;
    private final String name = UUID.randomUUID().toString();

    private Inside(Door door, Caller caller, LegEvents events) {
        try {
            server =
                    InProcessServerBuilder.forName(name)
                            .addService(door.inside(caller, events))
                            .build()
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens such doors. */
    public record Doors(Door door, LegEvents events) {
        public Inside as(Caller caller) {
            return new Inside(door, caller, events);
        }
    }

    /** A way in; whoever asks for it closes it. */
    public ManagedChannel channel() {
        return InProcessChannelBuilder.forName(name).build();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
