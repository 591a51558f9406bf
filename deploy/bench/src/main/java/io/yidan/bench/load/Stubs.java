package io.yidan.bench.load;

import com.google.common.util.concurrent.MoreExecutors;

import io.yidan.bench.process.Exchange;
import io.yidan.client.BearerToken;
import io.yidan.client.YidanClient;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceStub;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc.TrackingServiceStub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A few connections to one exchange. Answers are taken on the threads of the connections, so there are few of them. */
public final class Stubs implements AutoCloseable {
    private static final int CONNECTIONS = 2;
    private final List<YidanClient> clients = new ArrayList<>();
    private final BearerToken token;

    private Stubs(BearerToken token) {
        this.token = token;
    }

    /** As this party. */
    public static Stubs of(Exchange exchange, String party) throws IOException {
        return of(exchange, party, CONNECTIONS);
    }

    /** As this party, over so many connections. */
    public static Stubs of(Exchange exchange, String party, int connections) throws IOException {
        var stubs = new Stubs(BearerToken.of(exchange.token(party)));
        for (int n = 0; n < connections; n++) {
            stubs.clients.add(exchange.client(party));
        }
        return stubs;
    }

    public List<LegEventServiceStub> events() {
        return clients.stream()
                .map(
                        client ->
                                LegEventServiceGrpc.newStub(client.channel())
                                        .withCallCredentials(token)
                                        .withExecutor(MoreExecutors.directExecutor()))
                .toList();
    }

    public List<TrackingServiceStub> tracking() {
        return clients.stream()
                .map(
                        client ->
                                TrackingServiceGrpc.newStub(client.channel())
                                        .withCallCredentials(token)
                                        .withExecutor(MoreExecutors.directExecutor()))
                .toList();
    }

    @Override
    public void close() {
        clients.forEach(YidanClient::close);
    }
}
