package io.yidan.gateway;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.yidan.access.Caller;
import io.yidan.gateway.customs.CustomsSteps;
import io.yidan.gateway.post.LegEvents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * A door within the process, through which the exchange itself posts for somebody it has let in: the same services, form
 * check and faults as over the wire. Nobody outside can reach it, so nobody shows a token.
 */
public final class Inside implements AutoCloseable {
    private final Server server;
    private final String name = UUID.randomUUID().toString();

    private Inside(Doors doors, Caller caller) {
        try {
            server =
                    InProcessServerBuilder.forName(name)
                            .addService(doors.door().inside(caller, doors.events()))
                            .addService(doors.door().inside(caller, doors.cases()))
                            .build()
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens such doors. */
    public record Doors(Door door, LegEvents events, CustomsSteps cases) {
        public Inside as(Caller caller) {
            return new Inside(this, caller);
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
