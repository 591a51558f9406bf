package io.yidan.bench.beside;

import com.google.common.util.concurrent.MoreExecutors;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.yidan.bench.database.Ledger;
import io.yidan.bench.echo.EchoServer;
import io.yidan.bench.freight.Freight;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Row;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.StreamWay;
import io.yidan.bench.load.UnaryWay;
import io.yidan.bench.load.Way;
import io.yidan.bench.measure.Samples;
import io.yidan.bench.process.Proc;
import io.yidan.bench.process.Program;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same messages to a server that answers at once and keeps nothing: the price of the wire on this machine. */
public record EchoRow(boolean isStream, int inFlight) implements Row {

    /** Echoes a second, and what one cost the server. */
    private record Echoed(double perSecond, double micros) {
        String told() {
            return "%,.0f echoes/s".formatted(perSecond);
        }
    }

    @Override
    public String name() {
        return (isStream ? "echo-stream-" : "echo-unary-") + inFlight;
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        int port = lab.setup.echoPort();
        var output = lab.setup.installed().folder().resolve("echo.log");
        var channels = Stream.generate(() -> channel(port)).limit(2).toList();
        try (var server =
                Program.java(
                        output,
                        Map.of(),
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                EchoServer.class.getName(),
                                Integer.toString(port)))) {
            server.await(EchoServer.READY, Duration.ofSeconds(60));
            run(lab, server, way(channels));
        } finally {
            channels.forEach(ManagedChannel::shutdownNow);
        }
    }

    private void run(Lab lab, Program server, Way.Kind way)
            throws IOException, InterruptedException {
        var runs = lab.plan.runs(name(), length -> echoed(server, way, length), Echoed::told);
        lab.figures.rate(
                name(), "echoes/s", new Samples(runs.stream().map(Echoed::perSecond).toList()));
        lab.figures.number(
                name(),
                "server cpu",
                "us/event",
                new Samples(runs.stream().map(Echoed::micros).toList()));
    }

    private Echoed echoed(Program server, Way.Kind way, Duration length)
            throws InterruptedException {
        long before = Proc.cpuNanos(server.pid());
        var ledger = new Ledger(0);
        var sample = ClosedLoop.run(way, freight(), ledger, inFlight, length);
        double micros = (Proc.cpuNanos(server.pid()) - before) / 1e3 / ledger.count();
        return new Echoed(sample.perSecond(), micros);
    }

    private static Freight freight() {
        var numbers = IntStream.range(0, 1_000).mapToObj("DEMO000120260831%04d"::formatted);
        return Freight.of(numbers.toList(), Lab.unique("echo"), Lab.ABREAST, Freight.EVENTS_EACH);
    }

    private Way.Kind way(List<ManagedChannel> channels) {
        var stubs =
                channels.stream()
                        .map(
                                channel ->
                                        LegEventServiceGrpc.newStub(channel)
                                                .withExecutor(MoreExecutors.directExecutor()))
                        .toList();
        return isStream ? StreamWay.over(stubs, Math.min(4, inFlight)) : UnaryWay.over(stubs);
    }

    private static ManagedChannel channel(int port) {
        return Grpc.newChannelBuilder("localhost:" + port, InsecureChannelCredentials.create())
                .build();
    }
}
