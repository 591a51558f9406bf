package io.yidan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.gateway.testing.TestStream;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** No call ever speaks for the party of another call. */
class BleedTest {
    private static final int CALLS = 10_000;
    private static final List<String> PARTIES = List.of("KZR", "CNR", "PTA");
    private final TestDoor door = new TestDoor();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void anonymous_calls_between_signed_in_ones_stay_anonymous() {
        var anonymous = LegEventServiceGrpc.newBlockingStub(door.channel);
        var signedIn =
                PARTIES.stream().map(party -> anonymous.withInterceptors(door.as(party))).toList();
        var refused = new AtomicInteger();

        try (var pool = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, CALLS)
                    .forEach(
                            n ->
                                    pool.execute(
                                            () -> {
                                                var request =
                                                        Events.but(
                                                                e ->
                                                                        e.setWaybillNumber(
                                                                                        "DEMO0001202608319999")
                                                                                .getEnvelopeBuilder()
                                                                                .setEventId(
                                                                                        n % 2 == 0
                                                                                                ? PARTIES
                                                                                                                .get(
                                                                                                                        n
                                                                                                                                % 3)
                                                                                                        + n
                                                                                                : "nobody"
                                                                                                        + n));
                                                try {
                                                    (n % 2 == 0 ? signedIn.get(n % 3) : anonymous)
                                                            .postLegEvent(request);
                                                } catch (StatusRuntimeException e) {
                                                    if (e.getStatus().getCode()
                                                            == Status.Code.UNAUTHENTICATED) {
                                                        refused.incrementAndGet();
                                                    }
                                                }
                                            }));
        }

        assertThat(refused).hasValue(CALLS / 2);
        assertThat(door.commands.told)
                .hasSize(CALLS / 2)
                .noneMatch(told -> told.contains("nobody"));
        assertThat(door.commands.told)
                .allMatch(told -> told.substring(4).startsWith(told.substring(0, 3)));
    }

    @Test
    void items_of_streams_side_by_side_stay_with_their_party() {
        var streams = PARTIES.stream().map(party -> TestStream.open(door, party)).toList();

        for (int n = 0; n < CALLS; n++) {
            var event =
                    Events.arrived(PARTIES.get(n % 3) + n)
                            .setWaybillNumber("DEMO0001202608310%03d".formatted(n % 500));
            streams.get(n % 3)
                    .send(PostLegEventsRequest.newBuilder().setItem(n).setEvent(event).build());
        }
        streams.forEach(TestStream::end);
        streams.forEach(TestStream::answers);

        assertThat(door.commands.told).hasSize(CALLS);
        assertThat(door.commands.told)
                .allMatch(told -> told.substring(4).startsWith(told.substring(0, 3)));
    }
}
