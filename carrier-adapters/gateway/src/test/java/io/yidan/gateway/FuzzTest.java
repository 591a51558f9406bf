package io.yidan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.yidan.codec.content.Contents;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.Raw;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Whatever is sent, the answer is never that the server does not know what happened. */
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20260831L);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1_000);
    private static final TestDoor DOOR = new TestDoor();
    private static final Channel CHANNEL =
            ClientInterceptors.intercept(DOOR.channel, DOOR.as("KZR"));
    private static final String WAYBILLS = "yidan.waybill.v1.WaybillService/";

    private final Random random = new Random(SEED);
    private final Map<Status.Code, Integer> seen = new EnumMap<>(Status.Code.class);

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @Test
    void random_bytes() {
        fuzz(
                "yidan.carrier.v1.LegEventService/PostLegEvent",
                _ -> {
                    var bytes = new byte[random.nextInt(200)];
                    random.nextBytes(bytes);
                    return bytes;
                });
    }

    @Test
    void leg_events_with_bits_turned() {
        var event = Events.but(_ -> {}).toByteArray();
        fuzz("yidan.carrier.v1.LegEventService/PostLegEvent", _ -> turned(event));
    }

    @Test
    void drafts_with_bits_turned() {
        var draft =
                DraftWaybillRequest.newBuilder()
                        .setRequestId("r")
                        .setNumberOperator("DEMO")
                        .setNumberCustomer("0001")
                        .setContent(Contents.write(JourneyA.content()))
                        .build()
                        .toByteArray();
        fuzz(WAYBILLS + "DraftWaybill", _ -> turned(draft));
    }

    @Test
    void offers_with_bits_turned_and_ends_cut_off() {
        var offer =
                OfferHandoverRequest.newBuilder()
                        .setWaybillNumber(JourneyA.WAYBILL.value())
                        .setRequestId("r")
                        .setHandoverId("h")
                        .setToParty("CNR")
                        .addUnits(JourneyA.BOX_7.value())
                        .setPlace(Events.place())
                        .setAt(Events.time())
                        .build()
                        .toByteArray();
        fuzz(
                WAYBILLS + "OfferHandover",
                n ->
                        n % 2 == 0
                                ? turned(offer)
                                : java.util.Arrays.copyOf(offer, random.nextInt(offer.length)));
    }

    private void fuzz(String method, Function<Integer, byte[]> bodies) {
        for (int n = 0; n < ROUNDS; n++) {
            var body = bodies.apply(n);
            var code = codeOf(method, body);
            seen.merge(code, 1, Integer::sum);
            assertThat(code)
                    .as(
                            "seed %d round %d body %s",
                            SEED, n, java.util.HexFormat.of().formatHex(body))
                    .isNotIn(Status.Code.INTERNAL, Status.Code.UNKNOWN, Status.Code.CANCELLED);
        }
        assertThat(seen).containsKey(Status.Code.INVALID_ARGUMENT);
    }

    private static Status.Code codeOf(String method, byte[] body) {
        try {
            Raw.send(CHANNEL, method, body);
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    private byte[] turned(byte[] good) {
        var bytes = good.clone();
        for (int turns = 1 + random.nextInt(4); turns > 0; turns--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }
}
