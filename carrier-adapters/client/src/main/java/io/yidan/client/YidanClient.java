package io.yidan.client;

import io.grpc.CallCredentials;
import io.grpc.Channel;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.yidan.client.customs.Cases;
import io.yidan.proto.carrier.v1.CheckLegEventsRequest;
import io.yidan.proto.carrier.v1.CheckLegEventsResponse;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceBlockingStub;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc;
import io.yidan.proto.tracking.v1.WaybillListServiceGrpc;
import io.yidan.proto.waybill.v1.WaybillServiceGrpc;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Speaks to an exchange as one party. Every call is sent again under the same key or request id until it is answered,
 * so nothing is lost and nothing is stored twice. Safe to share between threads.
 */
public final class YidanClient implements AutoCloseable {
    private static final CallCredentials SAYS_NOTHING =
            new CallCredentials() {
                @Override
                public void applyRequestMetadata(
                        RequestInfo call, Executor executor, MetadataApplier applier) {
                    applier.apply(new Metadata());
                }
            };

    private final ManagedChannel channel;
    private final CallCredentials credentials;
    private final ClientOptions options;
    private final Retry retry;

    private YidanClient(
            ManagedChannel channel, CallCredentials credentials, ClientOptions options) {
        this.channel = channel;
        this.credentials = credentials;
        this.options = options;
        this.retry = new Retry(options, new Random(), channel::resetConnectBackoff);
    }

    /** Opens no connection yet; the first call does. Address is host:port. */
    public static YidanClient connect(
            String address, BearerToken credentials, ClientOptions options) {
        var channel =
                Grpc.newChannelBuilder(address, options.transport())
                        .userAgent("yidan-java")
                        .disableRetry()
                        .build();
        return new YidanClient(channel, credentials, options);
    }

    /** Speaks over a channel made elsewhere, which is closed with the client and knows by itself who speaks. */
    public static YidanClient over(ManagedChannel channel, ClientOptions options) {
        return new YidanClient(channel, SAYS_NOTHING, options);
    }

    /** Tells one happening and waits until it is on disk. */
    public LegEventReceipt post(LegEvent event) {
        var request = PostLegEventRequest.newBuilder().setEvent(event).build();
        return retry.call(within -> events(within).postLegEvent(request)).getReceipt();
    }

    /** Says what would come of these happenings if they were told in this order; stores nothing. At most 1,000. */
    public CheckLegEventsResponse check(List<LegEvent> events) {
        var request = CheckLegEventsRequest.newBuilder().addAllEvents(events).build();
        return retry.call(within -> events(within).checkLegEvents(request));
    }

    /** Tells many happenings over one stream; the answers come to the consumer in the order sent, on one thread. */
    public LegEventStream stream(Consumer<LegEventStream.Answer> answers) {
        return new LegEventStream(
                LegEventServiceGrpc.newStub(channel).withCallCredentials(credentials),
                options,
                retry,
                answers);
    }

    /** Decisions about waybills. */
    public Waybills waybills() {
        return new Waybills(
                WaybillServiceGrpc.newBlockingStub(channel).withCallCredentials(credentials),
                retry);
    }

    /** Steps of customs cases, and what is known of them. */
    public Cases cases() {
        return new Cases(channel, credentials, retry::call);
    }

    /** How far waybills have come, and which there are. */
    public Tracking tracking() {
        return new Tracking(
                TrackingServiceGrpc.newBlockingStub(channel).withCallCredentials(credentials),
                WaybillListServiceGrpc.newBlockingStub(channel).withCallCredentials(credentials),
                retry);
    }

    private LegEventServiceBlockingStub events(Duration within) {
        return LegEventServiceGrpc.newBlockingStub(channel)
                .withCallCredentials(credentials)
                .withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The channel, for services this class has no word for. */
    public Channel channel() {
        return channel;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
