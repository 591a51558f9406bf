package io.yidan.gateway.testing;

import io.grpc.BindableService;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.MetadataUtils;
import io.yidan.gateway.Door;
import io.yidan.gateway.customs.CustomsSteps;
import io.yidan.gateway.decide.Deciding;
import io.yidan.gateway.decide.Decisions;
import io.yidan.gateway.decide.Terms;
import io.yidan.gateway.post.Checking;
import io.yidan.gateway.post.LegEvents;
import io.yidan.gateway.post.Posting;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.signin.TokenCheck;
import io.yidan.gateway.unmatched.UnmatchedEvents;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The gRPC door on a real socket of this machine, with the writing side in memory behind it. */
public final class TestDoor implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-09-06T04:00:00Z");
    public static final int WINDOW = 16;
    public final MemoryCommands commands = new MemoryCommands();
    public final MemoryCases cases = new MemoryCases();
    public final MemoryAside aside = new MemoryAside(commands);
    public final Mint mint = new Mint();

    /** Code and party of every call turned down as a whole. */
    public final List<String> refused = new CopyOnWriteArrayList<>();

    public final LegEvents legEvents;
    public final Door door;
    public final ManagedChannel channel;
    private final Server server;

    public TestDoor(BindableService... others) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var check = new FormCheck();
        door =
                new Door(
                        new TokenCheck(mint.credentials(), Set.of("grpc.health.v1.Health")),
                        check,
                        64,
                        executor,
                        (code, party) -> refused.add(code + " " + party));
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var vault = new OpenVault();
        legEvents =
                new LegEvents(
                        new Posting(commands, vault),
                        new Checking(commands::rehearsed, check, 1),
                        check,
                        WINDOW,
                        executor,
                        (code, party) -> refused.add(code + " " + party));
        var builder =
                NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                        .maxInboundMessageSize(1 << 20)
                        .addService(door.behind(legEvents))
                        .addService(door.behind(new CustomsSteps(cases)))
                        .addService(door.behind(new UnmatchedEvents(aside)))
                        .addService(
                                door.behind(
                                        new Decisions(
                                                new Deciding(
                                                        commands,
                                                        vault,
                                                        new Terms(
                                                                clock,
                                                                Duration.ofHours(24),
                                                                Duration.ofHours(24))))));
        door.on(builder);
        for (var other : others) {
            builder.addService(door.behind(other));
        }
        try {
            server = builder.build().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands.know(JourneyA.WAYBILL, Scene.issued().waybill());
        channel =
                NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
                        .usePlaintext()
                        .flowControlWindow(1 << 16)
                        .build();
    }

    /** Sends this party's token along. */
    public ClientInterceptor as(String party) {
        return with("Bearer " + mint.tokenFor(party));
    }

    public static ClientInterceptor with(String authorization) {
        var headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), authorization);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }
}
