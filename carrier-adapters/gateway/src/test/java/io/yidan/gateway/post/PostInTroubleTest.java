package io.yidan.gateway.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.rpc.RetryInfo;

import io.grpc.ClientInterceptors;
import io.grpc.Status.Code;
import io.yidan.command.Reply;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.Raw;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.PostLegEventRequest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** What a sender hears when the bytes are broken, too many, or the exchange itself is in trouble. */
class PostInTroubleTest {
    private static final TestDoor DOOR = new TestDoor();
    private static final String POST = "yidan.carrier.v1.LegEventService/PostLegEvent";

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @AfterEach
    void calm() {
        DOOR.commands.before = Optional::empty;
    }

    @Test
    void bytes_that_are_no_message_are_the_senders_mistake() {
        var channel = ClientInterceptors.intercept(DOOR.channel, DOOR.as("KZR"));

        Answers.to(() -> Raw.send(channel, POST, new byte[] {(byte) 0xff, 1, 2, 3}))
                .is(Code.INVALID_ARGUMENT, "MESSAGE_UNREADABLE", "");
        Answers.to(() -> Raw.send(channel, POST, new byte[0]))
                .is(Code.INVALID_ARGUMENT, "FIELD_MISSING", "event");
    }

    @Test
    void too_much_is_said_to_be_too_much_and_an_unknown_method_to_be_unknown() {
        var channel = ClientInterceptors.intercept(DOOR.channel, DOOR.as("KZR"));
        var big =
                Events.but(
                        e ->
                                e.getEnvelopeBuilder()
                                        .setChannelBytes(
                                                ByteString.copyFrom(
                                                        "x".repeat(1 << 21).getBytes())));

        assertThat(refused(big).status().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(Answers.to(() -> Raw.send(channel, POST + "x", new byte[0])).status().getCode())
                .isEqualTo(Code.UNIMPLEMENTED);
    }

    @Test
    void busy_says_when_to_come_again() {
        DOOR.commands.before = () -> Optional.of(new Reply.Busy(Duration.ofMillis(1250)));

        var busy = refused(Events.but(e -> {})).is(Code.RESOURCE_EXHAUSTED, "BUSY", "");

        var delay = busy.details(RetryInfo.class).getFirst().getRetryDelay();
        assertThat(delay.getSeconds()).isEqualTo(1);
        assertThat(delay.getNanos()).isEqualTo(250_000_000);
    }

    @Test
    void an_unknown_outcome_asks_for_the_same_key_again() {
        DOOR.commands.before = () -> Optional.of(new Reply.Unknown("link broke"));

        var unknown = refused(Events.but(e -> {})).is(Code.UNAVAILABLE, "OUTCOME_UNKNOWN", "");

        assertThat(unknown.problem().getNextStep()).contains("same key");
    }

    @Test
    void a_fault_of_the_exchange_tells_a_number_and_nothing_else() {
        DOOR.commands.before =
                () -> {
                    throw new IllegalStateException("secret of the machine room");
                };

        var defect = refused(Events.but(e -> {})).is(Code.INTERNAL, "DEFECT", "");

        assertThat(defect.full().toString())
                .doesNotContain("machine room")
                .doesNotContain("Exception");
        assertThat(defect.problem().getRule()).containsPattern("logged as [0-9a-f]{8}");
    }

    private static Answers refused(PostLegEventRequest request) {
        return Answers.to(() -> as("KZR").postLegEvent(request));
    }

    private static LegEventServiceGrpc.LegEventServiceBlockingStub as(String party) {
        return LegEventServiceGrpc.newBlockingStub(DOOR.channel).withInterceptors(DOOR.as(party));
    }
}
